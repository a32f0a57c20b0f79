"""Forecasts the planned days with the trained model: what the nightly job runs. Writes reports/forecast.csv."""

from pathlib import Path

import joblib
import pandas as pd
import yaml

from features import INPUTS, SERIES, features

HERE = Path(__file__).parent


def main() -> None:
    spec = yaml.safe_load((HERE / "mlproject.yaml").read_text(encoding="utf-8"))
    paths = {dataset["name"]: HERE / dataset["path"] for dataset in spec["datasets"]}
    sales, plan, calendar = (
        pd.read_csv(paths[name], parse_dates=["date"]) for name in ("sales", "plan", "calendar")
    )
    rows = features(pd.concat([sales, plan], ignore_index=True), calendar)
    rows = rows[rows["date"].isin(plan["date"])]
    if rows[INPUTS].isna().any(axis=None):
        raise SystemExit("The sales end too early: the shortest lag of a planned day is missing.")
    model = joblib.load(HERE / spec["model"]["path"])
    forecast = rows[["date", *SERIES]].assign(forecast=model.predict(rows[INPUTS]).clip(min=0).round(1))
    forecast.to_csv(HERE / "reports/forecast.csv", index=False, lineterminator="\n")
    print(f"{len(forecast)} forecasts from {rows['date'].min():%Y-%m-%d} to {rows['date'].max():%Y-%m-%d}")


if __name__ == "__main__":
    main()
