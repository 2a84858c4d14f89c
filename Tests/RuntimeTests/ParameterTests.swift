// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

/// Parameters of all styles, read and written.
struct ParameterTests {
    private func reader(_ query: String = "", path: [String] = [], headers: [(name: String, value: String)] = [])
        -> RequestReader
    {
        RequestReader(RequestMessage(method: .get, pathParameters: path, query: query, headers: headers))
    }

    private func complaints(_ request: RequestReader) -> [String] {
        request.violations.map { "\($0.field) \($0.code.rawValue.dropFirst(11)) \($0.constraints[0].name)" }
    }

    @Test func `absent parameters are nil or their default`() {
        var request: RequestReader = reader()
        #expect(request.query("page").integer() == nil)
        #expect(request.query("page").integer(default: 7) == 7)
        #expect(request.query("per_page").integer(clampTo: 100, default: 50) == 50)
        #expect(request.query("color").enumeration(Color.self, default: .red) == .red)
        #expect(request.query("ids").array(default: [1]) { $0.integer() } == [1])
        #expect(request.isValid)
        #expect(request.query("must").required().string() == nil)
        #expect(complaints(request) == ["must REQUIRED_FIELD isNotEmpty"])
    }

    @Test func `scalars are read from their text`() {
        var request: RequestReader = reader(
            "i=5&b=true&d=1.5&s=a+b%20c%C3%A9&u=01890a5d-ac96-774b-bcce-b302099a8057&t=2024-01-02T03:04:05%2B01:00"
                + "&day=2024-01-02&c=dark_blue&big=500&e=a@b.co&money=0.10")
        #expect(request.query("i").integer() == 5)
        #expect(request.query("b").bool() == true)
        #expect(request.query("d").double() == 1.5)
        #expect(request.query("s").string() == "a b cé")
        #expect(request.query("u").identifier(WidgetID.self) != nil)
        #expect(request.query("t").timestamp()?.wire == "2024-01-02T02:04:05.000Z")
        #expect(request.query("day").date()?.wire == "2024-01-02")
        #expect(request.query("c").enumeration(Color.self) == .darkBlue)
        #expect(request.query("big").integer(IntegerRule(minimum: 1), clampTo: 100) == 100)
        #expect(request.query("e").wire(EmailAddress.self)?.wire == "a@b.co")
        #expect(request.query("money").decimal()?.wire == "0.1")
        #expect(request.isValid)
    }

    @Test(arguments: [
        ("page=0", "page OUT_OF_RANGE min"), ("page=x", "page OUT_OF_RANGE isInt"),
        ("page=1&page=2", "page INVALID_FORMAT isSingle"),
        ("page=99999999999999999999", "page OUT_OF_RANGE max"), ("page=", "page OUT_OF_RANGE isInt"),
    ])
    func `wrong integers are recorded`(_ query: String, _ expected: String) {
        var request: RequestReader = reader(query)
        #expect(request.query("page").integer(IntegerRule(minimum: 1), clampTo: 100, default: 1) == 1)
        #expect(complaints(request) == [expected])
        #expect(!request.isValid)
    }

    @Test func `other wrong scalars are recorded`() {
        var request: RequestReader = reader("n=x&b=yes&u=1&t=today&c=green&s=toolong")
        #expect(request.query("n").integer() == nil)
        #expect(request.query("b").bool() == nil)
        #expect(request.query("u").uuid() == nil)
        #expect(request.query("t").timestamp() == nil)
        #expect(request.query("c").enumeration(Color.self) == nil)
        #expect(request.query("s").string(StringRule(maxLength: 3)) == nil)
        #expect(
            complaints(request) == [
                "n INVALID_TYPE isInt", "b INVALID_TYPE isBoolean", "u INVALID_UUID isUuid",
                "t INVALID_DATE isDateTime", "c INVALID_ENUM isIn", "s STRING_TOO_LONG maxLength",
            ])
    }

    @Test(arguments: ["a=%zz", "a=%", "a=%C3", "a=%00", "%ff=1"])
    func `a query that is no text is a bad request`(_ query: String) {
        var request: RequestReader = reader(query)
        _ = request.query("b").string()
        #expect(request.failure?.code == "BAD_REQUEST")
        #expect(!request.isValid)
    }

    @Test(arguments: ["ids=1,2,3", "ids=1&ids=2&ids=3", "ids=1,2&ids=3", "ids=1%2C2%2C3"])
    func `arrays are separated or repeated`(_ query: String) {
        var request: RequestReader = reader(query)
        #expect(request.query("ids").array { $0.integer() } == [1, 2, 3])
    }

    @Test func `array rules and elements are checked`() {
        var request: RequestReader = reader("a=1,x&b=1,2,3&c=1,1&d=&e=a%2Cb,c")
        #expect(request.query("a").array { $0.integer() } == nil)
        #expect(request.query("b").array(ArrayRule(maxItems: 2)) { $0.integer() } == nil)
        #expect(request.query("c").array(ArrayRule(unique: true)) { $0.integer() } == nil)
        #expect(request.query("d").array { $0.integer() } == [])
        #expect(request.query("e").array { $0.string() } == ["a,b", "c"])
        #expect(
            complaints(request) == [
                "a INVALID_TYPE isInt", "b TOO_MANY_ITEMS arrayMaxSize", "c DUPLICATE_ITEMS arrayUnique",
            ])
    }

    @Test func `query styles of arrays`() {
        var request: RequestReader = reader("s=a%20b&p=a|b&q=a%7Cb")
        #expect(request.query("s", style: .spaceDelimited).array { $0.string() } == ["a", "b"])
        #expect(request.query("p", style: .pipeDelimited).array { $0.string() } == ["a", "b"])
        #expect(request.query("q", style: .pipeDelimited).array { $0.string() } == ["a", "b"])
    }

    @Test func `path styles of scalars and arrays`() {
        let texts: [String] = ["5", ".5", ";id=5", "1,2", ".1.2", ".1,2", ";id=1,2", ";id=1;id=2", "5"]
        var request: RequestReader = reader(path: texts)
        #expect(request.path(0, "id").integer() == 5)
        #expect(request.path(1, "id", style: .label).integer() == 5)
        #expect(request.path(2, "id", style: .matrix).integer() == 5)
        #expect(request.path(3, "id").array { $0.integer() } == [1, 2])
        #expect(request.path(4, "id", style: .label, explode: true).array { $0.integer() } == [1, 2])
        #expect(request.path(5, "id", style: .label).array { $0.integer() } == [1, 2])
        #expect(request.path(6, "id", style: .matrix).array { $0.integer() } == [1, 2])
        #expect(request.path(7, "id", style: .matrix, explode: true).array { $0.integer() } == [1, 2])
        #expect(request.isValid)
        #expect(request.path(8, "id", style: .label).integer() == nil)
        #expect(!request.isValid)
    }

    @Test func `objects of all styles`() {
        var request: RequestReader = reader(
            "f[r]=1&f[g]=2&o=r,1,g,2&r=1&g=2&p=r|1|g|2",
            path: ["r,1,g,2", "r=1,g=2", ".r=1.g=2", ".r,1,g,2", ";o=r,1,g,2", ";r=1;g=2"])
        let objects: [ParameterObject] = [
            request.query("f", style: .deepObject).object(), request.query("o", explode: false).object(),
            request.query("x").object(), request.query("p", style: .pipeDelimited, explode: false).object(),
            request.path(0, "o").object(), request.path(1, "o", explode: true).object(),
            request.path(2, "o", style: .label, explode: true).object(), request.path(3, "o", style: .label).object(),
            request.path(4, "o", style: .matrix).object(), request.path(5, "o", style: .matrix, explode: true).object(),
        ]
        for object in objects {
            #expect(object.isPresent)
            #expect(object.member("r").integer() == 1)
            #expect(object.member("g").integer() == 2)
            #expect(object.member("b").integer() == nil)
        }
        #expect(request.isValid)
        #expect(objects[0].names == ["r", "g"])
    }

    @Test func `headers and cookies are found and never echoed`() {
        var request: RequestReader = reader(headers: [
            ("x-level", " 5 "), ("x-list", "1, 2"), ("cookie", "a=1; session=abc ;b=2"), ("x-bad", "zz"),
        ])
        #expect(request.header("X-Level").integer() == 5)
        #expect(request.header("X-List").array { $0.integer() } == nil)
        #expect(request.cookie("session").string() == "abc")
        #expect(request.cookie("none").string() == nil)
        #expect(request.header("X-Bad").integer() == nil)
        #expect(request.violations.allSatisfy { $0.value == nil && $0.location.wire == "header" })
    }

    @Test func `nothing is echoed where the operation forbids it`() {
        let message: RequestMessage = RequestMessage(method: .get, query: "page=x&token=y")
        var silent: RequestReader = RequestReader(
            message, descriptor: OperationDescriptor(id: "login", index: 0, method: .get, path: "/auth/login"))
        _ = silent.query("page").integer()
        #expect(silent.violations.first?.value == nil)
        var loud: RequestReader = RequestReader(message)
        _ = loud.query("page").integer()
        _ = loud.query("token").integer()
        #expect(loud.violations.map(\.value) == ["x", nil])
    }

    @Test func `a parameter may hold JSON`() {
        var request: RequestReader = reader(#"f={"name":"ab"}&g={"name":5}&h={"#)
        #expect(request.query("f").json(Widget.self)?.name == "ab")
        #expect(request.query("g").json(Widget.self) == nil)
        #expect(request.query("h").json(Widget.self) == nil)
        #expect(complaints(request) == ["g.name INVALID_TYPE isString", "h INVALID_FORMAT isJson"])
    }

    @Test func `written requests are read back`() {
        var writer: RequestWriter = RequestWriter(method: .get, path: "/a/{x}/b/{y}")
        writer.path(0, "p/ö %")
        writer.path(1, [1, 2], name: "y", style: .matrix, explode: true)
        writer.query("s", "a&b=c+d")
        writer.query("none", nil as Int?)
        writer.query("ids", [1, 2], explode: false)
        writer.query("more", ["x", "y"])
        writer.query("pipe", ["x", "y"], style: .pipeDelimited, explode: false)
        writer.query("deep", object: [("r", 1), ("g", "ü")], style: .deepObject)
        writer.query("j", json: ["k": 1])
        writer.header("X-Line", "a\r\nb")
        writer.cookie("c", "v")
        #expect(
            writer.target
                == "/a/p%2F%C3%B6%20%25/b/;y=1;y=2?s=a%26b%3Dc%2Bd&ids=1,2&more=x&more=y&pipe=x%7Cy"
                + "&deep%5Br%5D=1&deep%5Bg%5D=%C3%BC&j=%7B%22k%22%3A1%7D")
        #expect(writer.headers.map(\.value) == ["ab", "c=v"])
        let query: String = writer.target.split(separator: "?").last.map { String($0) } ?? ""
        var request: RequestReader = reader(query, headers: writer.headers)
        #expect(request.query("s").string() == "a&b=c+d")
        #expect(request.query("ids").array { $0.integer() } == [1, 2])
        #expect(request.query("more").array { $0.string() } == ["x", "y"])
        #expect(request.query("pipe", style: .pipeDelimited).array { $0.string() } == ["x", "y"])
        #expect(request.query("deep", style: .deepObject).object().member("g").string() == "ü")
        #expect(request.query("j").json([String: Int].self) == ["k": 1])
        #expect(request.cookie("c").string() == "v")
    }
}
