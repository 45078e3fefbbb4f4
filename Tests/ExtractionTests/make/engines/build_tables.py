"""Four pages by hand, as newspapers and columnists wrote them between 1996 and 2004. Arguments: CONTENT RAW.

The layouts are imitations, written here; no engine in Debian makes such pages any more."""
import html
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw = sys.argv[1:3]
A = c.articles(folder)
esc = lambda t: html.escape(t, quote=False)


def paragraphs(a, br=False, font='<font face="Times New Roman, Times, serif" size="3">'):
    out = []
    for b in a["blocks"]:
        if b[0] == "p":
            out.append(c.html_inline(b[1]) + "<br><br>" if br else f"<p>{font}{c.html_inline(b[1])}</font></p>")
        elif b[0] == "h":
            out.append(f"<b>{esc(b[2])}</b><br><br>" if br else f'<p><font face="Arial, Helvetica" size="4" color="#993300"><b>{esc(b[2])}</b></font></p>')
        elif b[0] == "table":
            rows = "".join("<tr>" + "".join(f'<td{" bgcolor=#cccccc" if i == 0 else ""}><font size=2>{esc(x)}</font></td>' for x in r) + "</tr>\n" for i, r in enumerate(b[1]))
            out.append(f'<table border=1 cellpadding=3 cellspacing=0 align=center>\n{rows}</table><br>')
        elif b[0] == "fig":
            out.append(f'<table align=right width=220 border=0 cellpadding=4><tr><td><img src="images/{b[1]}" width=210 height=150 alt=""><br><font face="Arial" size=1>{esc(b[2])} {esc(b[3])}</font></td></tr></table>')
        elif b[0] == "ul":
            out.append("<ul>" + "".join(f"<li>{c.html_inline(t)}\n" for t in b[1]) + "</ul>")
        elif b[0] == "ol":
            out.append("<ol>" + "".join(f"<li>{c.html_inline(t)}\n" for t in b[1]) + "</ol>")
        elif b[0] == "quote":
            out.append("<blockquote><i>" + "<br><br>".join(c.html_inline(t) for t in b[1]) + "</i></blockquote>")
    return out


def headlines(a, n, long=True):
    return "\n".join(f'<tr><td valign=top><font face="Arial" size=1>&#149;</font></td><td><font face="Arial, Helvetica" size=2><a href="{t["id"]}.html"><b>{esc(t["title"])}</b></a>{"<br>" + esc(t["teaser"]) if long else ""}</font></td></tr>' for t in [c.curly(x) for x in c.teasers(A, a, n)])


# 1: a newspaper with a navigation column and a column of headlines, windows-1252 in a meta element
a = c.curly(A["market-day"])
body = "\n".join(paragraphs(a))
page = f"""<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>The Evening Buoy | World | {esc(a['title'])}</TITLE>
<META NAME="Author" CONTENT="{a['author']}">
<META NAME="Keywords" CONTENT="{', '.join(a['tags'])}">
</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#003399" VLINK="#663399" TOPMARGIN=0 LEFTMARGIN=0>
<TABLE WIDTH=760 BORDER=0 CELLSPACING=0 CELLPADDING=0>
<TR><TD COLSPAN=3 BGCOLOR="#003366"><IMG SRC="/gfx/buoy_logo.gif" WIDTH=300 HEIGHT=60 ALT="The Evening Buoy"></TD></TR>
<TR><TD COLSPAN=3 BGCOLOR="#CCCC99"><FONT FACE="Verdana" SIZE=1>&nbsp;Saturday, April 27 &nbsp;|&nbsp; Weather: showers, 11&deg; &nbsp;|&nbsp; <A HREF="/subscribe">Subscribe to the paper</A> &nbsp;|&nbsp; <A HREF="/classified">Classifieds</A></FONT></TD></TR>
<TR>
<TD WIDTH=120 VALIGN=TOP BGCOLOR="#EEEEEE"><FONT FACE="Verdana" SIZE=1>
<B>SECTIONS</B><BR><A HREF="/">Front page</A><BR><A HREF="/world">World</A><BR><A HREF="/local">Local</A><BR><A HREF="/sport">Sport</A><BR><A HREF="/business">Business</A><BR><A HREF="/letters">Letters</A><BR><A HREF="/weather">Weather</A><BR><A HREF="/obits">Obituaries</A><BR><BR>
<B>SERVICES</B><BR><A HREF="/archive">Archive</A><BR><A HREF="/search">Search</A><BR><A HREF="/contact">Contact us</A><BR><A HREF="/advertise">Advertise</A><BR><BR>
<FORM ACTION="/cgi-bin/search.pl"><INPUT TYPE=text NAME=q SIZE=10><INPUT TYPE=submit VALUE="Go"></FORM></FONT></TD>
<TD WIDTH=440 VALIGN=TOP><TABLE WIDTH="100%" CELLPADDING=10 BORDER=0><TR><TD>
<FONT FACE="Arial, Helvetica" SIZE=1 COLOR="#666666">WORLD</FONT><BR>
<FONT FACE="Times New Roman, Times, serif" SIZE=6><B>{esc(a['title'])}</B></FONT><BR>
<FONT FACE="Arial" SIZE=2><B>By {a['author'].upper()}</B><BR>in Deir ez-Zor province<BR>April 27, 2024</FONT>
{body}
<HR SIZE=1 NOSHADE>
<FONT FACE="Arial" SIZE=2><A HREF="print.pl?id=8812"><IMG SRC="/gfx/print.gif" BORDER=0 ALT=""> Printer-friendly version</A> &nbsp; <A HREF="mail.pl?id=8812"><IMG SRC="/gfx/mail.gif" BORDER=0 ALT=""> E-mail this article to a friend</A></FONT>
</TD></TR></TABLE></TD>
<TD WIDTH=200 VALIGN=TOP BGCOLOR="#FFFFEE"><TABLE BORDER=0 CELLPADDING=3>
<TR><TD COLSPAN=2 BGCOLOR="#993300"><FONT FACE="Arial" SIZE=2 COLOR="#FFFFFF"><B>LATEST HEADLINES</B></FONT></TD></TR>
{headlines(a, 6)}
<TR><TD COLSPAN=2 ALIGN=CENTER><A HREF="/ads/click?77"><IMG SRC="/ads/77.gif" WIDTH=180 HEIGHT=150 ALT="Hadley's Carpets: the sale ends Monday"></A></TD></TR>
</TABLE></TD>
</TR>
<TR><TD COLSPAN=3 BGCOLOR="#003366" ALIGN=CENTER><FONT FACE="Verdana" SIZE=1 COLOR="#FFFFFF">Copyright &copy; 2024 The Evening Buoy. All rights reserved. Reproduction in whole or in part without permission is prohibited.</FONT></TD></TR>
</TABLE>
</BODY>
</HTML>
"""
c.emit(raw, "tables-market-day-windows-1252", page.encode("windows-1252"), a, engine="by hand", version=None, theme="newspaper of 1998", source="The Evening Buoy", url=None, author=a["author"], published=a["date"], encoding="windows-1252",
       notes="table layout, three columns, headlines with teasers; windows-1252 declared in a meta element only; captions in small tables inside the text")

# 2: a columnist's own page: no p elements, no encoding declared, windows-1252 bytes
a = c.curly(A["leaving-is-not-a-plan"])
body = "\n".join(paragraphs(a, br=True))
older = "<br>\n".join(f'<a href="{t["id"]}.htm">{esc(t["title"])}</a>' for t in [c.curly(x) for x in c.teasers(A, a, 8)])
page = f"""<html>
<head>
<title>Tobias Renn: columns</title>
</head>
<body background="paper.gif" bgcolor="#fffff0">
<center><img src="renn.gif" alt="Tobias Renn"><br>
<a href="index.htm">Home</a> - <a href="columns.htm">Columns</a> - <a href="book.htm">The book</a> - <a href="links.htm">Links</a> - <a href="guest.htm">Guest book</a><hr width=80%></center>
<table width="90%" align=center cellpadding=8><tr valign=top><td width="25%" bgcolor="#f0e8d0">
<b>Earlier columns</b><br><br>
{older}
<br><br><b>About me</b><br>I was a correspondent in Ankara and Beirut for eleven years and have written for several newspapers. My book about waiting rooms is out of print but I have some copies under the stairs.
</td><td>
<h2>{esc(a['title'])}</h2>
<i>18 March 2024</i><br><br>
{body}
<hr>
<center><font size=2>You are visitor number <img src="/cgi-bin/counter?renn" alt="0018843">. <a href="mailto:renn@mail.example">Write to me</a>. Best viewed at 800x600.<br>&copy; Tobias Renn 2024</font></center>
</td></tr></table>
</body>
</html>
"""
c.emit(raw, "tables-leaving-no-encoding", page.encode("windows-1252"), a, engine="by hand", version=None, theme="a columnist's page of 1997", source=None, url=None, author=a["author"], published=a["date"], encoding="windows-1252",
       notes="no encoding declared anywhere, the bytes are windows-1252; paragraphs are br elements, no p; sub-headings none")

# 3: a French weekly with its guest book, ISO-8859-1
a = A["fr-editorial"]
latin = lambda t: t.replace("’", "'").replace("œ", "oe")
body = "\n".join(paragraphs(a, font='<font face="Georgia" size="3">'))
guests = "\n".join(f'<tr bgcolor="{"#e8e8f0" if i % 2 else "#f4f4ff"}"><td valign=top width=110><font size=2><b>{k["author"]}</b><br>{12 + i} juin, 1{i}h20</font></td><td><font size=2>{esc(k["text"])}</font></td></tr>' for i, k in enumerate(c.comments_for(folder, a, 3)))
page = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//FR">
<html><head>
<meta http-equiv="content-type" content="text/html; charset=iso-8859-1">
<meta name="description" content="{esc(a['teaser'])}">
<title>{esc(a['title'])} - L'Hebdo du Port</title>
</head>
<body bgcolor="white">
<table width="100%" border="0" cellspacing="0"><tr bgcolor="#000066"><td><font color="white" size="6"><b>L'Hebdo du Port</b></font></td><td align="right"><font color="white" size="2">N&deg; 1248 &middot; 15 juin 2024</font></td></tr></table>
<table border="0" cellpadding="6"><tr>
<td width="150" valign="top" bgcolor="#ddddff"><font size="2"><a href="/">Accueil</a><br><a href="/monde">Monde</a><br><a href="/region">R&eacute;gion</a><br><a href="/sports">Sports</a><br><a href="/courrier">Courrier des lecteurs</a><br><a href="/abonnement">S'abonner</a><br><br><b>A lire aussi</b><br>Le port attend ses dragueurs : les travaux du bassin reprendront avec deux ans de retard.<br><br>Ce que les Kurdes ont sign&eacute; : une page et demie, et presque tout reste &agrave; n&eacute;gocier.</font></td>
<td valign="top">
<font size="2" color="#990000">{a['section']}</font>
<h1>{esc(a['title'])}</h1>
<font size="2">par <b>{a['author']}</b></font>
{body}
<br><br>
<a name="reactions"></a><table width="100%" cellpadding="5" border="0"><tr bgcolor="#000066"><td colspan="2"><font color="white"><b>Vos r&eacute;actions</b></font></td></tr>
{guests}
<tr><td colspan="2"><a href="/cgi-bin/reagir.pl?1248">R&eacute;agir &agrave; cet article</a></td></tr></table>
</td></tr></table>
<hr><center><font size="1">&copy; L'Hebdo du Port. Tous droits r&eacute;serv&eacute;s. Reproduction interdite.</font></center>
</body></html>
"""
c.emit(raw, "tables-fr-editorial-iso-8859-1", latin(page).encode("iso-8859-1"), a, engine="by hand", version=None, theme="a weekly of 1999", source="L'Hebdo du Port", url=None, author=a["author"], published=a["date"], encoding="iso-8859-1",
       notes="in French; ISO-8859-1 declared in a meta element only; a guest book of 3 entries below the article in the same cell")

# 4: a portal of 2002: nested tables, the article cut in two by an advertisement, a poll, a message board
a = A["sanctions-table"]
parts = paragraphs(a, font='<span class="story">').copy()
parts = [p.replace("</font></p>", "</span></p>") if 'class="story"' in p else p for p in parts]
half = len(parts) // 2
board = "\n".join(f'<tr><td class="msg"><b>Re: {esc(a["title"])}</b> by <i>{k["author"]}</i> ({3 + i}/7 10:{20 + i})<br>{esc(k["text"])}<br><a href="reply.asp?m={900 + i}">Reply to this message</a></td></tr>' for i, k in enumerate(c.comments_for(folder, a, 5)))
page = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Portside Online - Explainers - {esc(a['title'])}</title>
<link rel="stylesheet" href="/style/ie.css" type="text/css">
<script language="JavaScript" src="/js/rollover.js"></script>
</head>
<body onload="preload()" marginwidth="0" marginheight="0">
<div align="center">
<table width="780" border="0" cellspacing="0" cellpadding="0"><tr><td><a href="/"><img src="/img/logo.gif" width="200" height="70" border="0" alt="Portside Online"></a></td><td align="right"><a href="/ad/redirect.asp?id=12"><img src="/ad/banner12.gif" width="468" height="60" border="0" alt="Win a cruise"></a></td></tr>
<tr><td colspan="2" bgcolor="#336699"><table cellpadding="4"><tr><td class="nav"><a href="/news">News</a></td><td class="nav"><a href="/explainers">Explainers</a></td><td class="nav"><a href="/forum">Forum</a></td><td class="nav"><a href="/chat">Chat</a></td><td class="nav"><a href="/horoscope">Horoscope</a></td><td class="nav"><a href="/shop">Shop</a></td></tr></table></td></tr></table>
<table width="780" border="0" cellspacing="0" cellpadding="0"><tr>
<td width="560" valign="top"><table width="100%" cellpadding="8"><tr><td>
<div class="crumbs">You are here: <a href="/">Portside</a> &gt; <a href="/explainers">Explainers</a> &gt; Syria</div>
<div class="headline">{esc(a['title'])}</div>
<div class="byline">By {a['author']}, Portside staff &nbsp;|&nbsp; July 2, 2025 &nbsp;|&nbsp; 6:04 p.m.</div>
<table cellspacing="0" cellpadding="0"><tr><td><table><tr><td>
{chr(10).join(parts[:half])}
</td></tr></table></td></tr>
<tr><td><table width="336" align="center" bgcolor="#ffffcc" border="1" cellpadding="6"><tr><td><font size="1">ADVERTISEMENT</font><br><b>Is your pension at sea?</b> Seven out of ten people who retire this year will have less than they think. Our advisers will tell you free of charge where your money has gone and what you can still do about it. <a href="/ad/redirect.asp?id=31">Call now</a></td></tr></table></td></tr>
<tr><td><table><tr><td>
{chr(10).join(parts[half:])}
</td></tr></table></td></tr></table>
<table width="100%" bgcolor="#e0e8f0" cellpadding="6"><tr><td><b>Related stories</b><br>{"".join(f'<a href="/story.asp?{t["id"]}">{esc(t["title"])}</a> - {esc(t["teaser"])}<br>' for t in c.teasers(A, a, 3))}</td></tr></table>
<table width="100%" cellpadding="6" border="0"><tr><td bgcolor="#336699"><font color="white"><b>Message board</b></font> <a href="/post.asp">Post a message</a></td></tr>
{board}
</table>
</td></tr></table></td>
<td width="220" valign="top" bgcolor="#f4f4f4"><table cellpadding="6"><tr><td class="side"><b>Poll</b><br>Should all sanctions on Syria be lifted at once?<form action="/poll.asp"><input type="radio" name="v" value="1">Yes<br><input type="radio" name="v" value="2">No<br><input type="radio" name="v" value="3">Not yet<br><input type="submit" value="Vote"></form></td></tr>
<tr><td class="side"><b>Most read today</b><br>{"".join(f'{i}. <a href="/story.asp?{t["id"]}">{esc(t["title"])}</a><br>' for i, t in enumerate(c.teasers(A, A["stay-or-go"], 7), 1))}</td></tr>
<tr><td class="side"><b>Newsletter</b><br>The news of the day in your mailbox at six. <form action="/nl.asp"><input name="m" size="14"><input type="submit" value="OK"></form></td></tr></table></td></tr></table>
<table width="780"><tr><td align="center" class="foot"><a href="/about">About us</a> | <a href="/privacy">Privacy statement</a> | <a href="/jobs">Jobs</a> | <a href="/contact">Contact</a><br>Copyright 2025 Portside Online Ltd. All rights reserved. Quotes delayed by at least 20 minutes.</td></tr></table>
</div>
</body>
</html>
"""
c.emit(raw, "tables-sanctions-portal", page, a, engine="by hand", version=None, theme="a portal of 2002", source="Portside Online", url=None, author=a["author"], published=a["date"],
       notes="nested tables; the article is cut in two by an advertisement of two sentences; related stories, 5 messages, poll, most read; the headline is a div")
