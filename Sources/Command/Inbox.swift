// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Mail

/// Lists the mails of the local inbox, newest first.
struct Inbox: ParsableCommand {
    static let configuration: CommandConfiguration = CommandConfiguration(
        abstract: "List the mails that the file driver wrote.")

    @Option(help: "Folder of the inbox; `EMAIL_INBOX_DIR` of the server.")
    var folder: String = ".local/inbox"

    @Option(help: "Only mails to this address.")
    var to: String?

    @Flag(help: "With their text.")
    var full: Bool = false

    func run() throws {
        for entry in try LocalInbox(folder: folder).entries(to: to) {
            print("\(entry.recipient)\t\(entry.template)\t\(entry.subject)")
            if full { print(entry.text) }
        }
    }
}
