"""The model's inputs, computed in one place for training and for the nightly forecast.

Orders are placed up to seven days ahead. So no input may need sales younger than a week: the shortest lag is seven days.
"""

import pandas as pd

SERIES = ["shop", "product"]
LAGS = [7, 14, 21, 28]
CATEGORICAL = ["shop", "product", "weekday"]
INPUTS = CATEGORICAL + [
    "day_of_year",
    "holiday",
    "school_holiday",
    "promotion",
    "price",
    "sold_7",
    "sold_14",
    "sold_same_weekday",
    "sold_28_days",
]


def features(sales: pd.DataFrame, calendar: pd.DataFrame) -> pd.DataFrame:
    """One row a day, shop and product in the order of `sales`; the first four weeks of a series have no lags yet."""
    rows = sales.merge(calendar, on="date", how="left", validate="many_to_one")
    days = rows["date"].dt
    past = sales.sort_values("date").groupby(SERIES, sort=False)["sold"]
    lags = pd.DataFrame({f"sold_{lag}": past.shift(lag) for lag in LAGS})
    return rows.assign(
        weekday=days.day_name(),
        day_of_year=days.dayofyear,
        holiday=rows["holiday"] == "yes",
        school_holiday=rows["school_holiday"] == "yes",
        promotion=rows["promotion"] == "yes",
        sold_7=lags["sold_7"],
        sold_14=lags["sold_14"],
        sold_same_weekday=lags.mean(axis=1, skipna=False),
        sold_28_days=past.transform(lambda sold: sold.shift(7).rolling(28).mean()),
    )
