import os, io, sys, pathlib, shutil, tempfile, glob, json, csv, pickle, time, inspect, zipfile, linecache
from pathlib import Path
import helper, pkg, pkg.inner
def read(path, *args, **options):
    with open(path, *args, **options) as file: return file.read()
def write(path, data, *args, **options):
    with open(path, *args, **options) as file: return file.write(data)
def outcome(expression):
    try: return repr(eval(expression))
    except Exception as e:
        details = [repr(getattr(e, name)) for name in ("filename", "filename2") if getattr(e, name, None) is not None]
        return " ".join([type(e).__name__ + ":", str(e)] + details)
