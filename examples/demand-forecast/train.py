"""Trains the demand forecast as mlproject.yaml says. Writes the model, its metrics and the forecasts for the test days."""

import argparse
import itertools
import json
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
import yaml
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_absolute_error, root_mean_squared_error
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OrdinalEncoder

from features import CATEGORICAL, INPUTS, features

HERE = Path(__file__).parent


def main() -> None:
    spec = yaml.safe_load((HERE / "mlproject.yaml").read_text(encoding="utf-8"))
    arguments = parse_arguments(spec)
    rows = load(spec)
    train, validation, test = split_by_time(rows, spec["datasets"][0]["split"])

    trials = []
    for parameters in grid(spec["training"]["hyperparameters"]):
        model = fit(train, parameters, arguments.seed)
        trials.append((measure(validation, model.predict(validation[INPUTS]))["mae"], parameters))
    validation_mae, parameters = min(trials, key=lambda trial: trial[0])

    # The validation days are over when the test days begin, so the final model may learn from them too.
    model = fit(pd.concat([train, validation]), parameters, arguments.seed)
    forecast = model.predict(test[INPUTS]).clip(min=0)
    metrics = measure(test, forecast) | {"validation_mae": validation_mae}
    metrics["train_mae"] = measure(train, model.predict(train[INPUTS]))["mae"]
    baselines = {
        "last-week": measure(test, test["sold_7"]),
        "same-weekday": measure(test, test["sold_same_weekday"]),
    }
    print(json.dumps({"model": metrics, "baselines": baselines}, indent=2))
    write(model, metrics, baselines, test, forecast, arguments)
    log_run(spec, parameters | {"seed": arguments.seed}, metrics, arguments)


def parse_arguments(spec: dict) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "models", help="folder of the model")
    parser.add_argument("--reports", type=Path, default=HERE / "reports", help="folder of metrics and forecasts")
    parser.add_argument("--seed", type=int, default=spec["training"]["seed"])
    return parser.parse_args()


def load(spec: dict) -> pd.DataFrame:
    paths = {dataset["name"]: HERE / dataset["path"] for dataset in spec["datasets"]}
    sales = pd.read_csv(paths["sales"], parse_dates=["date"])
    calendar = pd.read_csv(paths["calendar"], parse_dates=["date"])
    return features(sales, calendar).dropna(subset=["sold_same_weekday", "sold_28_days"])


def split_by_time(rows: pd.DataFrame, split: dict) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The past for training, then validation, the newest days for testing, with a gap of the horizon before each."""
    days = np.sort(rows["date"].unique())
    train_share, validation_share, _ = split["ratios"]
    validation_from = days[round(len(days) * train_share)]
    test_from = days[round(len(days) * (train_share + validation_share))]
    gap = pd.Timedelta(split["gap"].replace("d", " days"))
    date = rows["date"]
    return (
        rows[date < validation_from - gap],
        rows[(date >= validation_from) & (date < test_from - gap)],
        rows[date >= test_from],
    )


def grid(space: dict) -> list[dict]:
    """Every combination of the values in the spec."""
    choices = [values["values"] if isinstance(values, dict) else [values] for values in space.values()]
    return [dict(zip(space, combination)) for combination in itertools.product(*choices)]


def fit(rows: pd.DataFrame, parameters: dict, seed: int) -> Pipeline:
    model = make_pipeline(
        make_column_transformer((OrdinalEncoder(), CATEGORICAL), remainder="passthrough"),
        HistGradientBoostingRegressor(
            loss="absolute_error",
            categorical_features=list(range(len(CATEGORICAL))),
            random_state=seed,
            **parameters,
        ),
    )
    return model.fit(rows[INPUTS], rows["sold"])


def measure(rows: pd.DataFrame, forecast: np.ndarray | pd.Series) -> dict[str, float]:
    sold = rows["sold"]
    measured = {
        "mae": mean_absolute_error(sold, forecast),
        "rmse": root_mean_squared_error(sold, forecast),
        "wape": np.abs(sold - forecast).sum() / sold.sum(),
        "bias": (forecast - sold).mean(),
    }
    return {name: round(float(value), 4) for name, value in measured.items()}


def write(
    model: Pipeline,
    metrics: dict,
    baselines: dict,
    test: pd.DataFrame,
    forecast: np.ndarray,
    arguments: argparse.Namespace,
) -> None:
    arguments.out.mkdir(parents=True, exist_ok=True)
    arguments.reports.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, arguments.out / "demand.joblib")
    predictions = test[["date", "shop", "product", "promotion", "sold"]].assign(
        promotion=np.where(test["promotion"], "yes", "no"), forecast=forecast.round(1)
    )
    predictions.to_csv(arguments.reports / "predictions.csv", index=False, lineterminator="\n")
    for name, content in {"metrics": metrics, "baselines": baselines}.items():
        text = json.dumps(content, indent=2) + "\n"
        (arguments.reports / f"{name}.json").write_text(text, encoding="utf-8")


def log_run(spec: dict, parameters: dict, metrics: dict, arguments: argparse.Namespace) -> None:
    """Records the run where mlproject.yaml says. Without MLflow the files in reports/ are the record."""
    try:
        import mlflow
    except ModuleNotFoundError:
        print("MLflow is not installed: the run is not recorded.")
        return
    mlflow.set_tracking_uri(spec["tracking"]["store"])
    mlflow.set_experiment(spec["tracking"]["experiment"])
    with mlflow.start_run(tags=spec["tracking"]["tags"]):
        mlflow.log_params(parameters)
        mlflow.log_metrics(metrics)
        mlflow.log_artifact(str(HERE / "mlproject.yaml"))
        mlflow.log_artifact(str(arguments.out / "demand.joblib"), "model")


if __name__ == "__main__":
    main()
