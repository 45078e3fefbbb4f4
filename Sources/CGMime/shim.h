// Only for the flags that pkg-config gives for gmime: what it can do is reached through CMail.
