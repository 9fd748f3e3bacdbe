from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import streamlit as st

berlin, tokyo, new_york = (ZoneInfo(name) for name in ("Europe/Berlin", "Asia/Tokyo", "America/New_York"))
name = st.selectbox("Zone", ["Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC"])
hour = st.slider("Hour", 0, 23, 12)
zone = ZoneInfo(name)
meeting = datetime(2026, 3, 29, hour, 30, tzinfo=timezone.utc)
local = meeting.astimezone(zone)
st.write(local.isoformat(), local.tzname(), str(local.utcoffset()), local.strftime("%a %d %b %H:%M %Z%z"))
st.text(repr(zone) + " " + str(zone) + " " + zone.key)
for other in (berlin, tokyo, new_york):
    there = meeting.astimezone(other)
    st.text(f"{other}: {there:%Y-%m-%d %H:%M} {there.dst()} {there.utcoffset().total_seconds() / 3600:+.1f}")
twice = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
st.text((twice.utcoffset(), twice.replace(fold=1).utcoffset(), twice.timestamp()))
skipped = datetime(2026, 3, 29, 2, 30, tzinfo=berlin)
st.text((skipped + timedelta(hours=1)).isoformat())
st.text(datetime(1900, 1, 1, tzinfo=new_york).isoformat() + " " + datetime(2100, 7, 1, tzinfo=new_york).isoformat())
st.text((ZoneInfo("Europe/Berlin") is berlin, berlin == ZoneInfo.no_cache("Europe/Berlin"), "Asia/Tokyo" in available_timezones()))
for wrong in ("Mars/Olympus", "/etc/localtime", "Europe/../UTC", "../UTC"):
    try:
        ZoneInfo(wrong)
    except (ZoneInfoNotFoundError, ValueError) as error:
        st.error(f"{type(error).__name__}: {error}")
