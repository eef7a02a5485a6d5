"""A real mail server for tests: aiosmtpd, with TLS and a password, that keeps what it takes as files.

Arguments: a folder, and a certificate with its key in one PEM file for STARTTLS (or `-` for none).
It prints its port. Mailboxes are told apart by name: `gone` is refused for good, `later` is refused for
now as long as a file `later` lies in the folder, all others are taken. A letter is written to a file whole,
as its parser understands it, before it is acknowledged.
"""

import email.message
import email.policy
import itertools
import pathlib
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder = pathlib.Path(sys.argv[1])
certificate = sys.argv[2]
numbers = itertools.count(1)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "gone":
            return "550 5.1.1 no such mailbox"
        if name == "later" and (folder / "later").exists():
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        secure = "tls" if session.ssl else "plain"
        who = session.auth_data or "nobody"
        head = f"X-Got: {secure} {who} from {envelope.mail_from} to {','.join(envelope.rcpt_tos)}"
        # As a program of somebody else reads it: header by header, then the body.
        read = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        headers = [f"{name}: {value}" for name, value in read.items()]
        text = "\n".join([head, *headers, "", read.get_content().replace("\r\n", "\n")])
        (folder / "part").write_text(text)
        (folder / "part").rename(folder / f"{next(numbers):04}.txt")
        return "250 OK"


def check(server, session, envelope, mechanism, data):
    is_right = (data.login, data.password) == (b"room", b"secret of the room")
    return AuthResult(success=is_right, auth_data=data.login.decode())


settings = {}
if certificate != "-":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    settings = dict(
        tls_context=context, require_starttls=True, auth_required=True, authenticator=check
    )


class AnyPort(Controller):
    """The system chooses the port; the library then asks its own server whether it is there."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


controller = AnyPort(Handler(), hostname="127.0.0.1", port=0, ready_timeout=60, **settings)
controller.start()
print(controller.port, flush=True)
# It ends with whoever started it.
sys.stdin.read()
controller.stop()
