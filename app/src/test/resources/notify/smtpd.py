"""A mail server for tests: aiosmtpd of Debian on a free loopback port, with TLS and accounts, and refusals by the recipient's name."""
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

mode, certificate, key, account, password = sys.argv[1:6]


class Box:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "nobody":
            return "550 5.1.1 no such mailbox"
        if name == "greylisted":
            return "451 4.7.1 greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(to.startswith("full@") for to in envelope.rcpt_tos):
            return "552 5.2.2 mailbox full"
        print("MAIL " + json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None or mode == "tls",
            "user": session.auth_data.decode() if session.auth_data else "",
            "content": envelope.content.decode("ascii")}), flush=True)
        return "250 2.0.0 queued as 4711"


def check(server, session, envelope, mechanism, data):
    right = data.login == account.encode() and data.password == password.encode()
    return AuthResult(success=right, handled=right, auth_data=data.login)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate, key)
    return made


def protocol():
    starttls = mode == "starttls"
    return SMTP(Box(), hostname="mail.test", enable_SMTPUTF8=True, authenticator=check, auth_required=mode != "plain",
                auth_require_tls=starttls, require_starttls=starttls, tls_context=context() if starttls else None)


async def main():
    server = await asyncio.get_running_loop().create_server(
        protocol, "127.0.0.1", 0, ssl=context() if mode == "tls" else None)
    print("PORT " + str(server.sockets[0].getsockname()[1]), flush=True)
    await server.serve_forever()


asyncio.run(main())
