"""Locks of the one thread that there is: what would wait forever raises, what would wait for some time sleeps."""

import _thread


def acquire(self, blocking=True, timeout=-1):
    """Acquire the lock."""
    if not self.locked_status:
        self.locked_status = True
        return True
    if blocking and (timeout is None or timeout < 0):
        raise RuntimeError("this would wait forever: Headwater runs threads one after the other, in start()")
    if blocking and timeout > 0:
        import time

        time.sleep(timeout)
    return False


def is_owned(self):
    """Whether the lock is taken."""
    return self.locked_count > 0


def release_save(self):
    """Release the lock, however often it is taken."""
    count, self.locked_count = self.locked_count, 0
    return count


def acquire_restore(self, count):
    """Take the lock as often as it was."""
    self.locked_count = count


def install():
    """Puts them in the place of what the interpreter has, which lets everybody have a lock."""
    _thread.LockType.acquire = _thread.LockType.__enter__ = acquire
    _thread.RLock._is_owned = is_owned
    _thread.RLock._release_save = release_save
    _thread.RLock._acquire_restore = acquire_restore
