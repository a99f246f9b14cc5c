"""Keeps the bytes of a file once, however often it comes or goes."""

from hashlib import sha256

from stafet.foundation import clock
from stafet.mail.models import StoredFile
from stafet.mail.sniff import sniff


def keep_file(content: bytes) -> StoredFile:
    """The stored file with these bytes, made if there is none. Two at once make one."""
    digest = sha256(content).hexdigest()
    # Looked for without its bytes first: most often it is there.
    found = StoredFile.objects.defer("content").filter(sha256=digest).first()
    if found is not None:
        return found
    made = StoredFile(
        sha256=digest, content=content, size=len(content), media_type=sniff(content), made_at=clock.now()
    )
    StoredFile.objects.bulk_create([made], ignore_conflicts=True)
    return StoredFile.objects.defer("content").get(sha256=digest)
