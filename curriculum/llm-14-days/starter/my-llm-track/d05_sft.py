"""Day 5: fine-tune SmolLM2-135M with LoRA on your own replies.

    python3 d05_sft.py          weights and bytes on paper, no network
    python3 d05_sft.py train    first: pip install trl peft

The run loads 4 bytes a weight where the paper sum has 2, so that it works
on every machine, also on graphics cards that cannot calculate in bf16.
"""
import json
import random
import sys
from pathlib import Path

MODEL = "HuggingFaceTB/SmolLM2-135M-Instruct"
FOLDER = Path(__file__).parent
REPLIES = FOLDER / "data" / "d05-replies.jsonl"
# Six replies, two a step: 30 steps are ten passes. That is far more than
# the lesson advises; so look for replies that are known by heart.
RANK, ALPHA, RATE, STEPS = 8, 16, 2e-4, 30
PROMPTS = [  # add four of your own; they must not be in the training file
    "The kettle leaked after two weeks. Great service, by the way.",
]
# Rows and columns of the seven matrices of each of its 30 blocks.
SHAPES = {
    "query": (576, 576), "key": (192, 576), "value": (192, 576),
    "output": (576, 576), "gate": (1536, 576), "up": (1536, 576),
    "down": (576, 1536),
}
ALL_WEIGHTS = 134_515_008


def on_paper():
    """Print what LoRA would train, and the memory before activations."""
    trained = 0
    for name, (rows, columns) in SHAPES.items():
        extra = RANK * (rows + columns)
        print(f"{name:7} {rows * columns:9,} weights, LoRA {extra:6,}")
        trained += 30 * extra
    share = 100 * trained / ALL_WEIGHTS
    print(f"in all {ALL_WEIGHTS:,}, trained {trained:,} ({share:.1f} %)")
    full = 16 * ALL_WEIGHTS / 1e9
    lora = (2 * ALL_WEIGHTS + 16 * trained) / 1e9
    print(f"full {full:.2f} GB, LoRA {lora:.2f} GB")


def ask_for(review):
    text = f"Reply to this review in three sentences: {review}"
    return [{"role": "user", "content": text}]


def answers(model, tokenizer):
    """The reply to each prompt at temperature 0."""
    replies = []
    for review in PROMPTS:
        inputs = tokenizer.apply_chat_template(
            ask_for(review), add_generation_prompt=True,
            return_tensors="pt", return_dict=True,
        ).to(model.device)
        tokens = model.generate(**inputs, max_new_tokens=80, do_sample=False)
        start = inputs["input_ids"].shape[1]
        replies.append(
            tokenizer.decode(tokens[0][start:], skip_special_tokens=True)
        )
    return replies


def write_shuffled(before, after):
    """Each pair in random order, and the key in a file of its own."""
    text, key = [], []
    for number, pair in enumerate(zip(PROMPTS, before, after), 1):
        review, old, new = pair
        replies = [("before", old), ("after", new)]
        random.shuffle(replies)
        text.append(f"{number} REVIEW {review}")
        for letter, (which, reply) in zip("AB", replies):
            text.append(f"  {letter} {reply}")
            key.append(f"{number}{letter} {which}")
    reports = FOLDER / "reports"
    reports.mkdir(exist_ok=True)
    for name, lines in [("answers", text), ("key", key)]:
        path = reports / f"d05-{name}.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print("written:", path)


def train():
    from datasets import Dataset
    from peft import LoraConfig
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from trl import SFTConfig, SFTTrainer

    lines = REPLIES.read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines if line.strip()]
    examples = Dataset.from_list([
        {
            "prompt": ask_for(pair["review"]),
            "completion": [{"role": "assistant", "content": pair["reply"]}],
        }
        for pair in pairs
    ])
    tokenizer = AutoTokenizer.from_pretrained(MODEL)
    model = AutoModelForCausalLM.from_pretrained(MODEL, dtype="float32")
    before = answers(model, tokenizer)
    # With prompts and completions apart, the loss counts the reply only.
    trainer = SFTTrainer(
        model=model,
        processing_class=tokenizer,
        train_dataset=examples,
        peft_config=LoraConfig(
            r=RANK, lora_alpha=ALPHA, target_modules="all-linear",
            task_type="CAUSAL_LM",
        ),
        args=SFTConfig(
            output_dir="d05-sft", max_steps=STEPS, learning_rate=RATE,
            per_device_train_batch_size=2, warmup_steps=3, logging_steps=5,
            bf16=False, gradient_checkpointing=False,
            report_to="none", save_strategy="no",
        ),
    )
    trainer.train()
    trainer.model.eval()
    write_shuffled(before, answers(trainer.model, tokenizer))


if __name__ == "__main__":
    train() if sys.argv[1:] == ["train"] else on_paper()
