"""Judges reports/predictions.csv by what mlproject.yaml asks for. Ends with 1 when a limit is missed."""

import sys
from pathlib import Path

import pandas as pd
import yaml
from sklearn.metrics import f1_score, precision_score, recall_score

HERE = Path(__file__).parent
METRICS = {"f1": f1_score, "precision": precision_score, "recall": recall_score}


def main() -> int:
    spec = yaml.safe_load((HERE / "mlproject.yaml").read_text(encoding="utf-8"))
    evaluation = spec["evaluation"]
    rows = pd.read_csv(HERE / evaluation["predictions"])
    limits = [(spec["metric"]["name"], spec["metric"]["target"], "all", rows)]
    limits += [(guard["name"], guard["min"], "all", rows) for guard in spec["metric"]["guardrails"]]
    for part in evaluation["slices"]:
        for value, members in rows.groupby(part["by"]):
            limits.append((part["metric"], part["min"], f"{part['by']} = {value}", members))

    missed = 0
    for name, least, part, members in limits:
        truth = members[evaluation["label"]] == spec["task"]["positive"]
        predicted = members[evaluation["score"]] >= evaluation["threshold"]
        value = METRICS[name](truth, predicted)
        missed += value < least
        print(f"{'ok    ' if value >= least else 'MISSED'} {name} {value:.3f} (at least {least}) on {part}, {len(members)} rows")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
