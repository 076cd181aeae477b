"""Calendar: days between dates as files write them. No clock is read."""


def days(earlier: str, later: str) -> int:
    """Days from one ISO date to another; a month or a year alone counts as its last day."""
    from datetime import date, timedelta  # few runs have a date

    def last(text: str) -> date:
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        if day:
            return date(year, month, day)
        return (date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)) - timedelta(days=1)

    if not all("0001" <= text[:4] <= "9998" for text in (earlier, later)):  # no calendar has them, or the day after
        return 0
    return (last(later) - last(earlier)).days
