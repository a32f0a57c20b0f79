"""Judges reports/predictions.csv by what mlproject.yaml asks for. Ends with 1 when a limit is missed."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import yaml

HERE = Path(__file__).parent
METRICS = {
    "mae": lambda sold, forecast: np.abs(sold - forecast).mean(),
    "rmse": lambda sold, forecast: np.sqrt(((sold - forecast) ** 2).mean()),
    "wape": lambda sold, forecast: np.abs(sold - forecast).sum() / sold.sum(),
}


def main() -> int:
    spec = yaml.safe_load((HERE / "mlproject.yaml").read_text(encoding="utf-8"))
    evaluation = spec["evaluation"]
    rows = pd.read_csv(HERE / evaluation["predictions"])
    limits = [(spec["metric"]["name"], spec["metric"]["target"], "all", rows)]
    limits += [(guard["name"], guard["max"], "all", rows) for guard in spec["metric"]["guardrails"]]
    for part in evaluation["slices"]:
        for value, members in rows.groupby(part["by"]):
            limits.append((part["metric"], part["max"], f"{part['by']} = {value}", members))

    missed = 0
    for name, most, part, members in limits:
        value = METRICS[name](members[evaluation["label"]], members[evaluation["prediction"]])
        missed += value > most
        print(f"{'ok    ' if value <= most else 'MISSED'} {name} {value:.3f} (at most {most}) on {part}, {len(members)} rows")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
