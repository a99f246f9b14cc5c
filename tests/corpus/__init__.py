"""Messages as they come in, written for these tests, each with what should become of it. All names are invented."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """One message, its expected outcome in the words of the `intake` command, and its expected fields."""

    name: str
    raw: bytes
    outcome: str
    fields: dict[str, str] = field(default_factory=dict)
    content_type: str = "message/rfc822"
    country: str = "DE"
    own: frozenset[str] = frozenset({"leads@autohaus-nord.example", "info@autohaus-nord.example"})


def mail(
    body: str,
    *,
    sender: str = "Anna Berg <anna.berg@post.example>",
    subject: str = "Anfrage",
    headers: str = "",
    kind: str = "text/plain",
    charset: str = "utf-8",
    message_id: str = "<m1@post.example>",
) -> bytes:
    """A message of one part; `headers` are further lines."""
    lines = [f"From: {sender}", "To: leads@autohaus-nord.example", f"Subject: {subject}"]
    lines += [f"Message-ID: {message_id}"] if message_id else []
    lines += ["Date: Fri, 20 Nov 2026 10:11:12 +0100", "MIME-Version: 1.0"]
    lines += headers.strip().splitlines() if headers else []
    lines += [f"Content-Type: {kind}; charset={charset}", "Content-Transfer-Encoding: 8bit", "", body]
    return "\r\n".join(lines).encode(charset, "replace")


def parts(
    *pieces: tuple[str, str],
    subtype: str = "mixed",
    sender: str = "noreply@portal.example",
    headers: str = "",
) -> bytes:
    """A multipart message of (content headers, body) pairs."""
    joined = "".join(f"--grenze\r\n{head}\r\n\r\n{body}\r\n" for head, body in pieces)
    extra = "".join(f"{line}\r\n" for line in headers.strip().splitlines()) if headers else ""
    return (
        f"From: {sender}\r\nTo: leads@autohaus-nord.example\r\nSubject: Neue Anfrage\r\nMessage-ID: <mp1@portal.example>\r\n"
        f"{extra}MIME-Version: 1.0\r\nContent-Type: multipart/{subtype}; boundary=grenze\r\n\r\n{joined}--grenze--\r\n"
    ).encode()
