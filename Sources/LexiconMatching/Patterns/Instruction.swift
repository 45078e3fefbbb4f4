/// One step of a compiled pattern.
enum Instruction: Hashable, Sendable {
  /// The place must have this symbol; goes on behind what the symbol covers.
  case symbol(Symbol)
  /// Goes on at the alternatives that begin with a symbol of the place, by the number of the ``Branching``.
  case oneOf(Int32)
  /// Any one place that no gap is stopped by.
  case anyPlace
  /// Goes on at the next step; where that fails, at this one.
  case next(orElse: Int32)
  /// Goes on at this step; where that fails, at the next.
  case elsewhere(Int32)
  case jump(Int32)
  case accept
}

/// A step in four bytes, not twelve: there are hundreds of thousands, and a sentence asks for them all over.
struct PackedInstruction: Hashable, Sendable {
  /// Three bits that tell which, then the symbol or step.
  private let bits: UInt32

  private static let operandBits: UInt32 = 29

  init(_ instruction: Instruction) {
    let (kind, operand): (UInt32, Int32) =
      switch instruction {
      case .symbol(let symbol): (0, symbol)
      case .anyPlace: (1, 0)
      case .next(let other): (2, other)
      case .elsewhere(let step): (3, step)
      case .jump(let step): (4, step)
      case .oneOf(let branching): (5, branching)
      case .accept: (6, 0)
      }
    precondition(operand >= 0 && operand < 1 << Self.operandBits, "more steps than fit")
    bits = kind << Self.operandBits | UInt32(operand)
  }

  /// Of an ``Instruction/symbol(_:)``, the symbol.
  @inline(__always)
  var symbol: Symbol? { bits >> Self.operandBits == 0 ? Symbol(truncatingIfNeeded: bits) : nil }

  @inline(__always)
  var instruction: Instruction {
    let operand = Int32(bits & (1 << Self.operandBits - 1))
    return switch bits >> Self.operandBits {
    case 0: .symbol(operand)
    case 1: .anyPlace
    case 2: .next(orElse: operand)
    case 3: .elsewhere(operand)
    case 4: .jump(operand)
    case 5: .oneOf(operand)
    default: .accept
    }
  }
}
