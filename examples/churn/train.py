"""Trains the churn model as mlproject.yaml says. Writes the model, its metrics and the predictions for the test rows."""

import argparse
import json
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
import yaml
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score, f1_score, precision_score, recall_score, roc_auc_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder

from features import CATEGORICAL, features

HERE = Path(__file__).parent


def main() -> None:
    spec = yaml.safe_load((HERE / "mlproject.yaml").read_text(encoding="utf-8"))
    arguments = parse_arguments(spec)
    customers = pd.read_csv(HERE / spec["datasets"][0]["path"], dtype={"month": str})
    train, validation, test = split_by_time(customers, spec["datasets"][0]["split"])
    threshold = spec["evaluation"]["threshold"]

    random = np.random.default_rng(arguments.seed)
    trials = []
    for _ in range(arguments.trials):
        parameters = draw(spec["training"]["hyperparameters"], random)
        model = fit(train, parameters, arguments.seed)
        trials.append((measure(model, validation, threshold)["f1"], parameters, model))
    # The best is not fitted again on the validation rows: their label windows reach into the test months.
    validation_f1, parameters, model = max(trials, key=lambda trial: trial[0])

    metrics = measure(model, test, threshold) | {"validation_f1": validation_f1}
    metrics["train_f1"] = measure(model, train, threshold)["f1"]
    print(json.dumps(metrics, indent=2))
    write(model, metrics, test, threshold, arguments)
    log_run(spec, parameters, metrics, model)


def parse_arguments(spec: dict) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "models", help="folder of the model")
    parser.add_argument("--reports", type=Path, default=HERE / "reports", help="folder of metrics and predictions")
    parser.add_argument("--seed", type=int, default=spec["training"]["seed"])
    parser.add_argument("--trials", type=int, default=spec["training"]["tuning"]["trials"])
    return parser.parse_args()


def split_by_time(rows: pd.DataFrame, split: dict) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Oldest months for training, then validation, the newest for testing; no month is on two sides."""
    months = sorted(rows[split["by"]].unique())
    train_share, validation_share, _ = split["ratios"]
    first_validation = months[round(len(months) * train_share)]
    first_test = months[round(len(months) * (train_share + validation_share))]
    month = rows[split["by"]]
    return (
        rows[month < first_validation],
        rows[(month >= first_validation) & (month < first_test)],
        rows[month >= first_test],
    )


def draw(space: dict, random: np.random.Generator) -> dict:
    """One random value for each hyperparameter that has a range or a list."""
    drawn = {}
    for name, values in space.items():
        if not isinstance(values, dict):
            drawn[name] = values
        elif "values" in values:
            drawn[name] = values["values"][random.integers(len(values["values"]))]
        elif values.get("scale") == "log":
            drawn[name] = float(np.exp(random.uniform(np.log(values["min"]), np.log(values["max"]))))
        else:
            drawn[name] = float(random.uniform(values["min"], values["max"]))
    return drawn


def fit(rows: pd.DataFrame, parameters: dict, seed: int) -> Pipeline:
    model = make_pipeline(
        make_column_transformer(
            (OneHotEncoder(handle_unknown="ignore", sparse_output=False), CATEGORICAL), remainder="passthrough"
        ),
        HistGradientBoostingClassifier(loss="log_loss", random_state=seed, **parameters),
    )
    return model.fit(features(rows), is_churned(rows))


def measure(model: Pipeline, rows: pd.DataFrame, threshold: float) -> dict[str, float]:
    truth = is_churned(rows)
    score = model.predict_proba(features(rows))[:, 1]
    predicted = score >= threshold
    measured = {
        "f1": f1_score(truth, predicted),
        "precision": precision_score(truth, predicted),
        "recall": recall_score(truth, predicted),
        "roc_auc": roc_auc_score(truth, score),
        "average_precision": average_precision_score(truth, score),
    }
    return {name: round(float(value), 4) for name, value in measured.items()}


def is_churned(rows: pd.DataFrame) -> pd.Series:
    return rows["churned"] == "yes"


def write(
    model: Pipeline, metrics: dict, test: pd.DataFrame, threshold: float, arguments: argparse.Namespace
) -> None:
    arguments.out.mkdir(parents=True, exist_ok=True)
    arguments.reports.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, arguments.out / "churn.joblib")
    score = model.predict_proba(features(test))[:, 1]
    predictions = test[["customer_id", "month", "region", "contract", "churned"]].assign(
        p_churn=score.round(4), predicted=np.where(score >= threshold, "yes", "no")
    )
    predictions.to_csv(arguments.reports / "predictions.csv", index=False, lineterminator="\n")
    (arguments.reports / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")


def log_run(spec: dict, parameters: dict, metrics: dict, model: Pipeline) -> None:
    """Records the run where mlproject.yaml says. Without MLflow the files in reports/ are the record."""
    try:
        import mlflow
    except ModuleNotFoundError:
        print("MLflow is not installed: the run is not recorded.")
        return
    mlflow.set_tracking_uri(spec["tracking"]["store"])
    mlflow.set_experiment(spec["tracking"]["experiment"])
    with mlflow.start_run(tags=spec["tracking"]["tags"]):
        mlflow.log_params(parameters | {"seed": spec["training"]["seed"]})
        mlflow.log_metrics(metrics)
        mlflow.log_artifact(str(HERE / "mlproject.yaml"))
        mlflow.sklearn.log_model(
            model,
            name="model",
            registered_model_name=spec["model"]["name"],
            # The model was made a moment ago, by us: its trees may be loaded.
            skops_trusted_types=["sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor"],
        )


if __name__ == "__main__":
    main()
