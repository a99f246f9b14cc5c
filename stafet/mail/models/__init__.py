"""The tables of the room: messages and their files, what they are written with, and the way they go out."""

from stafet.mail.models.message import (
    AnsweredSender,
    Direction,
    Message,
    MessageFile,
    MessageKind,
    MessageState,
    StoredFile,
)
from stafet.mail.models.way_out import Security, SmtpAccount
from stafet.mail.models.words import Autoresponder, Block, BlockKind, Document, Template

__all__ = (
    "AnsweredSender",
    "Autoresponder",
    "Block",
    "BlockKind",
    "Direction",
    "Document",
    "Message",
    "MessageFile",
    "MessageKind",
    "MessageState",
    "Security",
    "SmtpAccount",
    "StoredFile",
    "Template",
)
