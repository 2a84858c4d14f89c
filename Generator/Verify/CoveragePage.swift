// SPDX-License-Identifier: Apache-2.0

/// The coverage as one page that needs no server.
package struct CoveragePage {
    private static let style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8881; --good: #1a7f37; --bad: #b42318 }
        @media (prefers-color-scheme: dark) { :root { --good: #4ac26b; --bad: #ff8279 } }
        body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem }
        table { border-collapse: collapse; width: 100% }
        th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top }
        thead th { position: sticky; top: 0; background: Canvas }
        code { font: 12px ui-monospace, monospace }
        .status { display: inline-block; border: 1px solid var(--line); border-radius: 4px; padding: 0 .35rem;
            margin: 0 .25rem .25rem 0; font: 12px ui-monospace, monospace }
        .seen { border-color: var(--good); color: var(--good) }
        .unseen { border-style: dashed; color: var(--bad) }
        .strange { background: var(--bad); color: Canvas }
        label { margin-right: 1.5rem }
        """
    private static let script = """
        const rows = [...document.querySelectorAll("tbody tr")];
        const text = document.getElementById("text"), open = document.getElementById("open");
        function show() {
          for (const row of rows) {
            const fits = row.dataset.text.includes(text.value.toLowerCase());
            row.hidden = !fits || (open.checked && row.dataset.open === "0");
          }
        }
        text.addEventListener("input", show);
        open.addEventListener("change", show);
        """

    private let coverage: ResponseCoverage

    package init(_ coverage: ResponseCoverage) { self.coverage = coverage }

    package var text: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Coverage of the contract</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <h1>Coverage of the contract</h1>
        <p>\(coverage.rows.count) served operations; \(coverage.unserved.count) are described and not served yet.
        \(summary("Success", 1...3)) \(summary("Refusals", 4...4)) \(summary("Failures of the server", 5...5))</p>
        <p>Sources: \(coverage.sources.map(Self.escaped).joined(separator: ", ")). A solid mark was seen in an answer,
        with the number of times by source; a dashed one is described and was not seen; a filled one came though it is
        not described.</p>
        <p><label>Find <input id="text" type="search"></label>
        <label><input id="open" type="checkbox"> only with an unseen success or refusal</label></p>
        <table>
        <thead><tr>
        <th scope="col">Operation</th><th scope="col">Method and path</th><th scope="col">Responses</th>
        </tr></thead>
        <tbody>
        \(coverage.rows.map(row).joined(separator: "\n"))
        </tbody>
        </table>
        <script>
        \(Self.script)
        </script>
        </body>
        </html>

        """
    }

    private func summary(_ name: String, _ hundreds: ClosedRange<Int>) -> String {
        let (described, seen) = coverage.count(of: hundreds)
        return "\(name): <strong>\(seen)</strong> of \(described) described responses seen."
    }

    private func row(_ row: ResponseCoverage.Row) -> String {
        let isOpen = row.statuses.contains { $0.status < 500 && $0.seen.isEmpty }
        let find = Self.escaped("\(row.operation) \(row.method) \(row.path)".lowercased())
        let marks = row.statuses.map(mark) + row.strange.sorted().map { "<span class=\"status strange\">\($0)</span>" }
        return """
            <tr data-text="\(find)" data-open="\(isOpen ? 1 : 0)">
            <th scope="row"><code>\(Self.escaped(row.operation))</code></th>
            <td><code>\(row.method) \(Self.escaped(row.path))</code></td><td>\(marks.joined())</td></tr>
            """
    }

    private func mark(_ entry: (status: Int, seen: [String: Int])) -> String {
        guard !entry.seen.isEmpty else { return "<span class=\"status unseen\">\(entry.status)</span>" }
        let seen = coverage.sources.compactMap { source in entry.seen[source].map { "\(source) \($0)" } }
        return "<span class=\"status seen\">\(entry.status): \(Self.escaped(seen.joined(separator: ", ")))</span>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
