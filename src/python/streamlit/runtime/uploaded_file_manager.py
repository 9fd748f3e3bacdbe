"""`UploadedFile`: a file that a user chose, to be read like any other."""

import io
from _random import Random

import _headwater


def _new_id():
    # As a UUID looks; the module that makes real ones is large.
    digits = f"{Random().getrandbits(128):032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


class UploadedFile(io.BytesIO):
    """A file that a user chose: a stream of bytes with `name`, `type` and `size`."""

    def __init__(self, name, type, data, file_id=None):
        super().__init__(data)
        self.file_id = file_id or _new_id()
        self.name = name
        self.type = type
        self.size = len(data)

    def __eq__(self, other):
        if not isinstance(other, UploadedFile):
            return NotImplemented
        return self.file_id == other.file_id

    def __hash__(self):
        return hash(self.file_id)

    def __repr__(self):
        parts = (f"{name}={value!r}" for name, value in vars(self).items())
        return f"UploadedFile({', '.join(parts)})"

    def __copy__(self):
        copy = UploadedFile(self.name, self.type, self.getvalue(), self.file_id)
        copy.__dict__.update(self.__dict__)
        copy.seek(self.tell())
        return copy

    def __deepcopy__(self, memo):
        return self.__copy__()


_headwater.UploadedFile = UploadedFile
