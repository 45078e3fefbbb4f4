/// Languages that news is often written in, by their code.
enum LanguageNames {
  private static let names = [
    "ar": "Arabic", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fr": "French", "he": "Hebrew", "hy": "Armenian", "it": "Italian",
    "ja": "Japanese", "ku": "Kurdish", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "zh": "Chinese",
  ]

  /// `French (fr)`, or the code where it is another one.
  static func words(_ code: String) -> String {
    names[code].map { "\($0) (\(code))" } ?? LegibleText.line(code)
  }
}
