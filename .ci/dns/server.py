"""A name server for tests, by UDP and TCP: server.py ZONE PORT

ZONE is read anew for each question. It resolves as servers for clients do: aliases are followed. Names below
`lazy.test` are not followed, questions below `silent.test` are never answered, those below `broken.test` fail.
"""

import os
import sys
import time

from dnslib import QTYPE, RCODE, RR, DNSError, DNSRecord
from dnslib.server import BaseResolver, DNSHandler, DNSLogger, DNSServer

DATAGRAM_BYTES_MAX = 512
ALIASES_MAX = 32


class Silence(DNSError):
    """No answer at all."""


class Zone(BaseResolver):
    def __init__(self, path):
        self.path = path

    def records(self):
        with open(self.path, encoding="ascii") as zone:
            return RR.fromZone(zone.read(), ttl=1)

    def resolve(self, request, handler):
        reply = request.reply()
        name = str(request.q.qname).lower()
        if name.endswith("silent.test."):
            raise Silence
        if name.endswith("broken.test."):
            reply.header.rcode = RCODE.SERVFAIL
            return reply
        records = self.records()
        reply.header.rcode = RCODE.NOERROR if self.follow(name, request.q.qtype, records, reply) else RCODE.NXDOMAIN
        return reply

    def follow(self, name, kind, records, reply):
        is_known = False
        for _ in range(ALIASES_MAX):
            own = [record for record in records if str(record.rname).lower() == name]
            is_known = is_known or bool(own)
            for record in own:
                if record.rtype == kind:
                    reply.add_answer(record)
            aliases = [record for record in own if record.rtype == QTYPE.CNAME]
            if not aliases:
                return is_known
            reply.add_answer(aliases[0])
            if name.endswith("lazy.test."):
                return True
            name = str(aliases[0].rdata.label).lower()
        return is_known


class Handler(DNSHandler):
    def get_reply(self, data):
        answer = super().get_reply(data)
        if self.protocol == "tcp" or len(answer) <= DATAGRAM_BYTES_MAX:
            return answer
        reply = DNSRecord.parse(data).reply()
        reply.header.tc = 1
        return reply.pack()


def main():
    path, port = sys.argv[1], int(sys.argv[2])
    parent = os.getppid()
    for tcp in (False, True):
        DNSServer(
            Zone(path), address="127.0.0.1", port=port, tcp=tcp, handler=Handler, logger=DNSLogger(log="error", logf=lambda line: None)
        ).start_thread()
    # Goes with the tests, whatever becomes of them.
    while os.getppid() == parent:
        time.sleep(0.2)


main()
