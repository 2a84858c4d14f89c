// Generated from contract/error_specification.yaml. Edit that file, then run scripts/generate.
import ContractRuntime

typealias ErrorDetail = (name: String, value: JSONValue)

func errorDetails(_ members: [ErrorDetail?]) -> [ErrorDetail] { members.compactMap { $0 } }

func errorDetail(_ name: String, _ value: String?) -> ErrorDetail? {
    guard let value else { return nil }
    return (name: name, value: .string(value))
}

func errorDetail(_ name: String, _ value: [String]?) -> ErrorDetail? {
    guard let value else { return nil }
    return (name: name, value: .array(value.map { (text: String) -> JSONValue in .string(text) }))
}

func errorDetail(_ name: String, _ value: Int?) -> ErrorDetail? {
    guard let value else { return nil }
    return (name: name, value: .integer(Int64(value)))
}

func errorDetail(_ name: String, _ value: Double?) -> ErrorDetail? {
    guard let value else { return nil }
    return (name: name, value: JSONValue(floatLiteral: value))
}

func errorDetail(_ name: String, _ value: Bool?) -> ErrorDetail? {
    guard let value else { return nil }
    return (name: name, value: .bool(value))
}

func errorDetail(_ name: String, _ value: JSONValue?) -> ErrorDetail? {
    guard let value else { return nil }
    return (name: name, value: value)
}
