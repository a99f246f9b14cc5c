"""Message keys (R2): by these the same message is known again, however often and on whatever way it comes."""

import hashlib


def hash_key(content: bytes) -> str:
    """The last resort: the content itself."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def mail_key(message_id: str, sender: str, content: bytes) -> str:
    """Message-ID with the sender, because some senders number their mails 1, 2, 3; without an id the content."""
    if message_id:
        return f"mail:{message_id}:{sender.casefold()}"[:500]
    return hash_key(content)


def external_key(scope: str, external_id: str) -> str:
    """The sender's own number of the enquiry. `scope` is who counts: a portal's domain or a kind of channel."""
    return f"id:{scope.casefold()}:{external_id}"[:300]
