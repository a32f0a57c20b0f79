"""Measures what the model must beat, on the same test rows. Writes reports/baselines.json."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import yaml
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from features import CATEGORICAL, NUMERIC, features
from train import is_churned, split_by_time

HERE = Path(__file__).parent


def main() -> None:
    spec = yaml.safe_load((HERE / "mlproject.yaml").read_text(encoding="utf-8"))
    customers = pd.read_csv(HERE / spec["datasets"][0]["path"], dtype={"month": str})
    train, _, test = split_by_time(customers, spec["datasets"][0]["split"])
    model = make_pipeline(
        make_column_transformer(
            (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), NUMERIC), (OneHotEncoder(), CATEGORICAL)
        ),
        LogisticRegression(max_iter=1000),
    ).fit(features(train), is_churned(train))
    predicted = {
        "two-calls": test["support_calls"] >= 2,
        "logistic-regression": model.predict_proba(features(test))[:, 1] >= spec["evaluation"]["threshold"],
    }
    measured = {
        name: {"f1": round(float(f1_score(is_churned(test), np.asarray(values))), 3)} for name, values in predicted.items()
    }
    text = json.dumps(measured, indent=2)
    (HERE / "reports/baselines.json").write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
