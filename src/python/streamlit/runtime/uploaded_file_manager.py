"""`UploadedFile`: a file that a user chose, to be read like any other."""

import io

import _headwater


class UploadedFile(io.BytesIO):
    """A file that a user chose: a stream of bytes with `name`, `type` and `size`."""

    def __init__(self, name, type, data):
        super().__init__(data)
        self.name = name
        self.type = type
        self.size = len(data)

    def __repr__(self):
        return f"UploadedFile(name={self.name!r}, type={self.type!r}, size={self.size!r})"


_headwater.UploadedFile = UploadedFile
