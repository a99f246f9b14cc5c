"""The letterbox: where enquiries come in without anybody logging in. Web forms; mail later."""
