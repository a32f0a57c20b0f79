"""The model's inputs, computed in one place for training and for serving."""

import pandas as pd

NUMERIC = [
    "tenure",
    "months_to_end",
    "monthly_charge",
    "data_usage",
    "usage_change",
    "support_calls",
    "late_payments",
]
CATEGORICAL = ["contract", "payment_method", "region"]


def features(customers: pd.DataFrame) -> pd.DataFrame:
    """Picks and orders the inputs; a missing data usage stays missing, the model has a branch for it."""
    return customers[NUMERIC + CATEGORICAL].astype({name: "float64" for name in NUMERIC})
