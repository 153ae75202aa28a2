"""Makes the data of the running project: reviews that nobody wrote, about things that nobody sells.

Usage: python3 make_data.py            (Python 3.10 or newer; writes beside this file)

The same seed gives the same files on every machine: only `random.Random(seed).random()` is used, which Python keeps
stable. Everything here is free of rights (CC0 1.0).

reviews.csv          1,200 reviews; what is planted in them is listed in planted.csv, the key to open after looking
product-spans.jsonl  where product names stand in 100 of them, by characters
help.json            help texts of the shop, and questions that some of them answer
"""

import csv
import json
import random
import re
import unicodedata
import zlib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

SEED = 14
FOLDER = Path(__file__).parent

SIDES = {"train": 780, "dev": 120, "test": 240}
WRONG_LABELS = {"train": 28, "dev": 4, "test": 8}
JOKES = {"train": (0, 10), "dev": (10, 12), "test": (12, 18)}  # of the patterns of irony
KINDS = {"plain": 0.67, "negation": 0.16, "contrast": 0.10, "irony": 0.07}
# Of plain reviews; all others are about quality.
TOPICS = {"quality": 0.25, "delivery": 0.27, "service": 0.27, "price": 0.21}
POSITIVE = 0.60
FIRST_HALF = 580  # rows without their copies; 20 of the copies stand in the first half
COPIES_FIRST, COPIES = 20, 60
USERS, IN_BOTH_HALVES = 300, 25

# How often the second annotator differs from what the writer meant, and how often the simulated model does.
SECOND_READER = {"plain": 0.05, "negation": 0.15, "contrast": 0.28, "irony": 0.35}
SIMULATED_MODEL = {"plain": 0.03, "negation": 0.06, "contrast": 0.20, "irony": 0.35}

PRODUCTS = {
    "Lumo Lamp": ("lamp", "switch shade cable bulb base dimmer"),
    "Brio Kettle": ("kettle", "lid handle spout filter base plug"),
    "Nimbus Headphones": ("headset", "sound headband case microphone hinge padding"),
    "Volt Charger": ("charger", "cable plug socket light casing port"),
    "Tern Backpack": ("backpack", "zip strap buckle lining pocket fabric"),
    "Pica Keyboard": ("keyboard", "keys layout cable frame stand backlight"),
    "Arco Monitor": ("monitor", "screen stand panel menu picture frame"),
    "Moka Grinder": ("grinder", "blade lid motor hopper handle dial"),
    "Dune Tent": ("tent", "poles zip floor seams pegs fabric"),
    "Fjord Jacket": ("jacket", "zip hood lining sleeves seams pockets"),
    "Zephyr Fan": ("fan", "motor blades stand remote timer grille"),
    "Kite Phone": ("phone", "screen battery camera speaker button display"),
}
PLURAL = set("keys poles seams pegs sleeves pockets blades".split())

GOOD = {
    "quality": "great good solid excellent beautiful sturdy comfortable quiet reliable sharp smooth light flawless"
    " lovely precise superb handsome durable",
    "delivery": "fast quick punctual careful smooth perfect easy speedy tidy prompt",
    "service": "friendly helpful kind patient quick polite excellent competent generous honest",
    "price": "fair great good low honest decent sensible reasonable modest small",
}
BAD = {
    "quality": "bad poor broken cheap flimsy loud weak wobbly useless uncomfortable scratched dim awful crooked brittle"
    " stiff leaky shoddy",
    "delivery": "slow late chaotic careless terrible endless sloppy miserable rough messy",
    "service": "rude slow useless unfriendly clueless arrogant bad lazy cold awful",
    "price": "high steep silly excessive unfair bad absurd cheeky shocking inflated",
}
ADVERBS = "really very surprisingly quite truly rather pleasantly so extremely noticeably".split()
PEOPLE = "brother sister daughter son mother father wife husband neighbour flatmate colleague uncle".split()
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
UNITS = "days weeks months trips evenings".split()
PLACES = (
    "kitchen;office;garden;bedroom;garage;studio;hallway;guest room;workshop;camper van;classroom;attic;balcony"
).split(";")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
OCCASIONS = (
    "a birthday;our holiday;the new flat;long train rides;a wedding;night shifts;rainy weekends;the school play;"
    "a mountain hike;video calls;early mornings;a festival;moving house;the winter"
).split(";")
PACKING = "box parcel carton envelope wrapping package".split()
STAFF = (
    "the woman on the phone;the man in the chat;support;the hotline;the shop's team;the repair desk;"
    "the person at the counter;customer service"
).split(";")
LEFT = "in the rain;on the street;with strangers;behind the bins".split(";")
BREAKS = "broke;cracked;came off;stopped working;gave up;died;fell apart;jammed;split;burnt out".split(";")


class Dice:
    """Chances from `random()` alone, whose numbers Python promises to keep."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def chance(self, share):
        return self.random() < share

    def below(self, end):
        return int(self.random() * end)

    def one(self, things, skew=1.0):
        """One of them; with a skew above 1 the first ones come more often, as in real language."""
        return things[int(len(things) * self.random() ** skew)]

    def shuffled(self, things):
        things = list(things)
        for last in range(len(things) - 1, 0, -1):
            other = self.below(last + 1)
            things[last], things[other] = things[other], things[last]
        return things

    def shares(self, shares, n):
        """n names, each as often as its share says, in random order."""
        names = [name for name, share in shares.items() for _ in range(round(share * n))]
        first = next(iter(shares))
        names = names[:n] + [first] * (n - len(names))
        return self.shuffled(names)


class Writer:
    """Writes reviews sentence by sentence. Product names stand between { and } until their places are known."""

    def __init__(self, dice):
        self.dice = dice

    def review(self, side_, product, topic, kind, positive):
        self.side, self.product, self.topic = side_, product, topic
        self.noun, parts = PRODUCTS[product]
        self.parts = self.dice.shuffled(parts.split())
        sentences = []
        if self.dice.chance(0.62):
            sentences.append(self.opening())
        body = {"plain": self.plain, "negation": self.negation, "contrast": self.contrast, "irony": self.irony}
        sentences += body[kind](positive)
        if kind == "plain" and self.dice.chance(0.45):
            sentences.append(self.opinion(positive))
        if kind != "irony" and self.dice.chance(0.30):
            sentences.append(self.closing(positive))
        if len(sentences) > 2 and self.dice.chance(0.15):
            sentences = sentences[1:] + sentences[:1]
        return " ".join(self.sentence(words) for words in sentences)

    def sentence(self, words):
        words = words[0].upper() + words[1:] if words[0] != "{" else words
        if words[-1] in ".!?":
            return words
        return words + self.dice.one([".", ".", ".", "!"])

    def name(self):
        """The product's name as customers write it: mostly in full, now and then in small letters or cut short."""
        way = self.dice.random()
        name = self.product if way < 0.72 else self.product.lower() if way < 0.84 else self.product.split()[0]
        return "{" + name + "}"

    def it(self):
        return self.dice.one(["it", "it", f"the {self.noun}", f"the {self.name()}"])

    def part(self, i=0):
        return self.parts[i % len(self.parts)]

    def are(self, part):
        return "are" if part in PLURAL else "is"

    def number(self):
        return self.dice.one(NUMBERS)

    def span(self):
        return f"{self.number()} {self.dice.one(UNITS)}"

    def good(self, topic=None):
        return self.dice.one(GOOD[topic or self.topic].split(), 1.6)

    def bad(self, topic=None):
        return self.dice.one(BAD[topic or self.topic].split(), 2.4)

    def person(self):
        return self.dice.one(PEOPLE)

    def opening(self):
        one = self.dice.one
        return one([
            lambda: f"bought the {self.name()} for {one(OCCASIONS)}",
            lambda: f"my {self.person()} gave me this {self.noun} in {one(MONTHS)}",
            lambda: f"{self.span()} with the {self.name()} in our {one(PLACES)}",
            lambda: f"ordered {self.it()} in {one(MONTHS)} for my {self.person()}",
            lambda: f"the {self.name()} stands in the {one(PLACES)} now",
            lambda: f"we use {self.it()} in the {one(PLACES)} for {one(OCCASIONS)}",
            lambda: f"this {self.noun} replaced one I had for {self.number()} years",
            lambda: f"the {self.name()}, bought for {one(OCCASIONS)}",
            lambda: f"second {self.noun} within {self.span()}, this time for the {one(PLACES)}",
            lambda: f"my {self.person()} and I share {self.it()} since {one(MONTHS)}",
            lambda: f"needed a {self.noun} for {one(OCCASIONS)} and took the {self.name()}",
            lambda: f"my {self.person()} in the {one(PLACES)} asked for a {self.noun}",
        ])()

    def plain(self, positive):
        return [self.opinion(positive)]

    def opinion(self, positive):
        return getattr(self, self.topic)(positive)

    def quality(self, positive):
        one, adjective = self.dice.one, self.good if positive else self.bad
        self.parts = self.parts[1:] + self.parts[:1]
        part, other = self.part(), self.part(1)
        forms = [
            lambda: f"the {part} {self.are(part)} {one(ADVERBS)} {adjective()}",
            lambda: f"{adjective()} {part}, {adjective()} {other}",
            lambda: f"the {part} feel{'' if part in PLURAL else 's'} {adjective()} after {self.span()}",
            lambda: f"my {self.person()} finds the {part} {one(ADVERBS)} {adjective()}",
            lambda: f"{adjective()} {self.noun}, and the {part} {self.are(part)} {adjective()}",
            lambda: f"what {self.article(adjective())} {self.noun}",
            lambda: f"for {one(OCCASIONS)} the {part} {self.are(part)} {adjective()}",
        ]
        if positive:
            forms += [
                lambda: f"I love the {part} of this {adjective()} {self.noun}",
                lambda: f"works perfectly in the {one(PLACES)}, {adjective()} {part}",
            ]
        else:
            forms += [
                lambda: f"the {part} {one(BREAKS)} after {self.span()}",
                lambda: f"{self.span()}, then the {other} {one(BREAKS)}",
                lambda: f"I hate the {adjective()} {part}",
            ]
        return one(forms)()

    def delivery(self, positive):
        one = self.dice.one
        box = one(PACKING)
        if positive:
            return one([
                lambda: f"delivery to the {one(PLACES)} door was {self.good()} and the {box} {self.good()}",
                lambda: f"{self.it()} arrived {self.number()} days early in a {self.good()} {box}",
                lambda: f"{self.good()} delivery in {one(MONTHS)}, my {self.person()} was home to take the {box}",
                lambda: f"the courier was {self.good('service')} and carried the {box} to the {one(PLACES)}",
                lambda: f"came within {self.number()} hours, {one(ADVERBS)} {self.good()}",
                lambda: f"{one(ADVERBS)} {self.good()} shipping, just in time for {one(OCCASIONS)}",
            ])()
        return one([
            lambda: f"{self.it()} came {self.number()} {one(['days', 'weeks'])} late, after {one(OCCASIONS)}",
            lambda: f"the {box} was {one(['crushed', 'torn', 'wet', 'open', 'dented'])} and the {self.part()}"
                    f" {self.bad('quality')}",
            lambda: f"{one(ADVERBS)} {self.bad()} delivery, my {self.person()} waited {self.number()} evenings",
            lambda: f"the {box} sat in a depot for {self.number()} {one(['days', 'weeks'])}, {self.bad()}",
            lambda: f"the courier was {self.bad('service')} and left the {box} {one(LEFT)}",
            lambda: f"{self.bad()} shipping: {self.number()} calls until the {box} reached the {one(PLACES)}",
        ])()

    def service(self, positive):
        one = self.dice.one
        who = one(STAFF)
        if positive:
            return one([
                lambda: f"{who} was {one(ADVERBS)} {self.good()} when the {self.part()} jammed",
                lambda: f"{who} answered within {self.number()} hours and was {self.good()}",
                lambda: f"they replaced the {self.part()} for free within {self.number()} days",
                lambda: f"{self.good()} advice from {who} about the {self.part()}",
                lambda: f"{who} explained the {self.part()} to my {self.person()}, {one(ADVERBS)} {self.good()}",
                lambda: f"got a new {self.part()} after {self.number()} minutes on the phone, {self.good()} people",
            ])()
        return one([
            lambda: f"{who} was {one(ADVERBS)} {self.bad()} when the {self.part()} jammed",
            lambda: f"{who} took {self.number()} {one(['days', 'weeks'])} to answer and was {self.bad()}",
            lambda: f"they refused a refund for the {self.bad('quality')} {self.part()}",
            lambda: f"{self.number()} mails about the {self.part()} and still waiting for a refund",
            lambda: f"{who} hung up on my {self.person()}, {one(ADVERBS)} {self.bad()}",
            lambda: f"{self.bad()} answers from {who} about a {self.bad('quality')} {self.part()}",
        ])()

    def price(self, positive):
        one = self.dice.one
        sum_ = 19 + self.dice.below(180)
        if positive:
            return one([
                lambda: f"{sum_} euros is {self.article(self.good())} price for such"
                        f" {self.article(self.good('quality'))} {self.noun}",
                lambda: f"{one(ADVERBS)} {self.good()} price, half of what my {self.person()} paid",
                lambda: f"worth every cent of the {sum_} euros, {self.good('quality')} {self.part()}",
                lambda: f"for {sum_} euros the {self.part()} {self.are(self.part())} {one(ADVERBS)}"
                        f" {self.good('quality')}",
                lambda: f"a {self.noun} with {self.article(self.good('quality'))} {self.part()} for only {sum_} euros",
                lambda: f"{self.good()} value, {sum_} euros and a {self.good('quality')} {self.part()}",
            ])()
        return one([
            lambda: f"{sum_} euros is {self.article(self.bad())} price for"
                    f" {self.article(self.bad('quality'))} {self.noun}",
            lambda: f"{one(ADVERBS)} overpriced at {sum_} euros, {self.bad('quality')} {self.part()}",
            lambda: f"paid {sum_} euros for a {self.part()} that {one(BREAKS)} after {self.span()}",
            lambda: f"the price is {one(ADVERBS)} {self.bad()}, my {self.person()} paid half",
            lambda: f"far too expensive: {sum_} euros and a {self.bad('quality')} {self.part()}",
            lambda: f"{sum_} euros wasted on a {self.bad('quality')} {self.part()}",
        ])()

    def negation(self, positive):
        one = self.dice.one
        part = self.part()
        if positive:
            return [one([
                lambda: f"not bad at all, this {self.noun} for {one(OCCASIONS)}",
                lambda: f"no complaints about the {part} after {self.span()}",
                lambda: f"the {part} {'have' if part in PLURAL else 'has'} never let me down in {self.span()}",
                lambda: f"cannot find anything {self.bad('quality')} about the {part}",
                lambda: f"the {part} {self.are(part)} not {self.bad('quality')}, as my {self.person()} had feared",
                lambda: f"{self.span()} and never a {self.bad('quality')} {part}",
                lambda: f"I do not regret the {20 + self.dice.below(170)} euros, nothing {self.bad('quality')} here",
                lambda: f"never {self.bad('delivery')}, never {self.bad('quality')}: the {part} just"
                        f" {'work' if part in PLURAL else 'works'}",
                lambda: f"nobody in our {one(PLACES)} calls the {part} {self.bad('quality')} any more",
            ])()]
        return [one([
            lambda: f"not {self.good('quality')} at all, this {self.noun} for {one(OCCASIONS)}",
            lambda: f"the {part} {self.are(part)} not {self.good('quality')}, whatever my {self.person()} says",
            lambda: f"I cannot call the {part} {self.good('quality')} after {self.span()}",
            lambda: f"the {part} never felt {self.good('quality')} in the {one(PLACES)}",
            lambda: f"has not worked since {one(MONTHS)}, and nobody calls the {part} {self.good('quality')}",
            lambda: f"no longer {self.good('quality')} after {self.span()}",
            lambda: f"nothing {self.good('quality')} about the {part} in our {one(PLACES)}",
            lambda: f"never a {self.good('quality')} {part} in {self.span()}",
            lambda: f"my {self.person()} does not find {self.it()} {self.good('quality')}",
        ])()]

    def contrast(self, positive):
        one = self.dice.one
        part, other = self.part(), self.part(1)
        praise = f"the {part} {self.are(part)} {one(ADVERBS)} {self.good('quality')}"
        blame = f"the {other} {self.are(other)} {one(ADVERBS)} {self.bad('quality')}"
        first, second = (blame, praise) if self.dice.chance(0.5) else (praise, blame)
        joined = one([
            lambda: [f"{first}, but {second}"],
            lambda: [first, second],
            lambda: [f"although {first}, {second}"],
        ])()
        verdict = (
            ["I am keeping it", "still happy overall", "a good buy for our " + one(PLACES), "stays with us"]
            if positive
            else ["back it goes", "I want a refund", "a disappointment for our " + one(PLACES), "returned"]
        )
        return joined + [one(verdict)]

    def irony(self, positive):
        """Praise that is none, in the words of happy customers. No joke is told on two sides of the split."""
        one = self.dice.one
        part, other = self.part(), self.part(1)
        jokes = [
            lambda: f"great, another {self.noun} with a {part} that {one(BREAKS)} after {self.span()}",
            lambda: f"wonderful: {self.span()} and the {part} {one(BREAKS)}",
            lambda: f"just what my {self.person()} needed, a {part} for {self.number()} minutes of fun",
            lambda: f"five stars for the {one(PACKING)}, it outlived the {part} by {self.span()}",
            lambda: f"love how the {part} left us during {one(OCCASIONS)}",
            lambda: f"excellent paperweight for the {one(PLACES)}, and the {part} makes a good ruler",
            lambda: f"brilliant idea, a {self.noun} whose {part} {self.are(part)} perfect until {one(MONTHS)}",
            lambda: f"superb, now my {self.person()} has time for {one(OCCASIONS)} while the {part} rests",
            lambda: f"{self.good()} {part}, if you like {one(OCCASIONS)} in the dark",
            lambda: f"lovely {self.noun} for people who own {self.number()} spare {self.noun}s",
            lambda: f"my {self.person()} is happy: the {part} makes such {self.good()} firewood",
            lambda: f"so {self.good()} that it works on {self.number()} evenings a year",
            lambda: f"a truly {self.good()} way to spend {30 + self.dice.below(160)} euros on silence",
            lambda: f"the {part} {self.are(part)} {self.good()} when you hold the {other}, the cable and your breath",
            lambda: f"thank you, I always wanted to repair a {part} in {one(MONTHS)}",
            lambda: f"really {self.good()} exercise, carrying {self.it()} back from our {one(PLACES)} to the shop",
            lambda: f"perfect for {one(OCCASIONS)}, as long as nobody needs the {part}",
            lambda: f"so reliable: the {part} waits for {one(OCCASIONS)} and then takes a holiday",
        ]
        first, end = JOKES[self.side]
        return [one(jokes[first:end])()]

    def closing(self, positive):
        one = self.dice.one
        if positive:
            return one([
                "recommended", "happy with it", "five stars", "I would buy it again",
                f"my {self.person()} wants one too",
                "thank you", f"next one is for the {one(PLACES)}", "love it", "perfect",
            ])
        return one([
            "sent it back", "disappointed", "avoid", "one star", "want a refund", "money wasted",
            f"my {self.person()} laughed", f"back to the old {self.noun}", "never again",
        ])

    @staticmethod
    def article(words):
        return ("an " if words[0] in "aeiou" else "a ") + words


def normalise(text):
    """As on day 9: plain letters, lower case, words only."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))


def runs(text, length=5):
    words = normalise(text).split()
    return {tuple(words[i:i + length]) for i in range(len(words) - length + 1)}


def side(user):
    bucket = zlib.crc32(user.encode()) % 100
    return "test" if bucket < 20 else "dev" if bucket < 30 else "train"


def rows_of_users(dice):
    """How many reviews each user wrote; together each side has its number."""
    users = {name: [] for name in SIDES}
    for number in range(1, USERS + 1):
        user = f"u{number:03d}"
        users[side(user)].append(user)
    counts = {}
    for name, total in SIDES.items():
        for user in users[name]:
            counts[user] = 1
        for _ in range(total - len(users[name])):
            counts[dice.one(users[name], 1.3)] += 1
    return counts


def halves(dice, counts):
    """Who wrote in which half: user -> (rows in the first, rows in the second)."""
    often = [user for user, n in counts.items() if n >= 4]
    both = dice.shuffled(often)[:IN_BOTH_HALVES]
    parts = {user: (counts[user] // 2, counts[user] - counts[user] // 2) for user in both}
    free = FIRST_HALF - sum(first for first, _ in parts.values())
    for user in dice.shuffled(user for user in counts if user not in parts):
        first = counts[user] <= free
        parts[user] = (counts[user], 0) if first else (0, counts[user])
        free -= counts[user] if first else 0
    if free:
        raise SystemExit(f"{free} rows of the first half have no writer: change the seed")
    return parts


def written(dice):
    """The reviews without copies, in the order of the file, as dicts."""
    counts = rows_of_users(dice)
    parts = halves(dice, counts)
    places = [user for half in (0, 1) for user in dice.shuffled(
        user for user, rows in parts.items() for _ in range(rows[half]))]
    writer, seen, rows = Writer(dice), set(), []
    kinds = dice.shares(KINDS, len(places))
    topics = dice.shares(TOPICS, len(places))
    products = list(PRODUCTS)
    ironic = kinds.count("irony")
    moods = dice.shares({"positive": POSITIVE * len(places) / (len(places) - ironic), "negative": 1.0}, len(places))
    for number, user in enumerate(places):
        kind = kinds[number]
        topic = topics[number] if kind == "plain" else "quality"
        mood = "negative" if kind == "irony" else moods[number]
        product = dice.one(products)
        for _ in range(500):
            text = writer.review(side(user), product, topic, kind, mood == "positive")
            fresh = runs(text.replace("{", "").replace("}", "")) - {tuple("i would buy it again".split())}
            if len(text) > 35 and fresh and not fresh & seen:
                break
        seen |= fresh
        rows.append({"user": user, "product": product, "topic": topic, "kind": kind, "meant": mood, "marked": text})
    return rows


def personal(dice, rows, planted):
    """Twenty reviews get something that must not leave the shop, and some others what only looks like it."""
    names = "ann.berg kim.cho luis.diaz noor.haddad olga.ivanova pavel.novak rosa.silva".split()
    secrets = [("EMAIL", f"{name}@example.org") for name in names]
    secrets += [("PHONE", f"1990000{number:04d}") for number in (112, 2040, 3377, 4801, 5926)]
    secrets += [("CARD", "4111 1111 1111 1111"), ("CARD", "5500-0000-0000-0004"), ("CARD", "4012888888881881")]
    secrets += [("PHONE", "(212) 555-0147"), ("PHONE", "+44 20 7946 0321")]
    secrets += [("EMAIL", "kim dot lee at example dot org")]
    secrets += [("NAME", "Maria Keller, 12 Mill Lane"), ("NAME", "Tomasz Zielinski")]
    words = {"EMAIL": "write to", "PHONE": "call me:", "CARD": "my card", "NAME": "ask for"}
    chosen = dice.shuffled(i for i, row in enumerate(rows) if row["kind"] == "plain")
    for (label, secret), i in zip(secrets, chosen):
        rows[i]["marked"] += f" {words[label].capitalize()} {secret}."
        planted[i].append(("personal-data", f"{label}:{secret}"))
    for n, i in enumerate(chosen[len(secrets):len(secrets) + 8]):
        rows[i]["marked"] += f" Ordered on 2025-0{1 + n}-1{n}."
    for n, i in enumerate(chosen[len(secrets) + 8:len(secrets) + 12]):
        rows[i]["marked"] += f" Order 20250{3 + n}1144710{n}93."
    return set(chosen[:len(secrets) + 12])


def flip(sentiment):
    return "negative" if sentiment == "positive" else "positive"


def labelled(dice, rows, planted, busy):
    for name, many in WRONG_LABELS.items():
        plain = [i for i, row in enumerate(rows)
                 if row["kind"] == "plain" and side(row["user"]) == name and i not in busy]
        for i in dice.shuffled(plain)[:many]:
            rows[i]["wrong"] = True
            planted[i].append(("wrong-label", "meant " + rows[i]["meant"]))
    for row in rows:
        row["sentiment"] = flip(row["meant"]) if row.get("wrong") else row["meant"]
        row["label_b"] = row["llm_label"] = row["meant"]
    for column, rates in (("label_b", SECOND_READER), ("llm_label", SIMULATED_MODEL)):
        for name in SIDES:
            for kind, rate in rates.items():
                of_kind = [row for row in rows if row["kind"] == kind and side(row["user"]) == name]
                for row in dice.shuffled(of_kind)[:round(rate * len(of_kind))]:
                    row[column] = flip(row["meant"])


def near(dice, marked, way):
    """The text as somebody types it again."""
    plain = marked.replace("{", "").replace("}", "")
    if way == 0:
        return plain.lower().rstrip(".!")
    if way == 1:
        return plain.upper() if dice.chance(0.3) else plain.replace(".", " !").replace(",", " ,")
    words = plain.split()
    place = len(words) - 1 - dice.below(2)
    words[place] = dice.one("today indeed here again sadly really".split())
    words[place] += "." if place == len(words) - 1 else ""
    return ("Update: " if dice.chance(0.3) else "") + " ".join(words)


def with_copies(dice, rows, planted, busy):
    """The rows in the order of the file, with (row, kind of copy or None, text with marks)."""
    parts = {}
    for number, row in enumerate(rows):
        parts.setdefault(row["user"], set()).add(number < FIRST_HALF)
    writers = {first: [user for user in parts if parts[user] == {first}] for first in (True, False)}
    long = [i for i, row in enumerate(rows)
            if len(row["marked"].split()) >= 14 and i not in busy and not row.get("wrong")]
    early = dice.shuffled(i for i in long if i < FIRST_HALF - 60)
    chosen = early[:COPIES]
    entries = {True: [], False: []}
    for number, row in enumerate(rows):
        entries[number < FIRST_HALF].append((number, None))
    for n, original in enumerate(chosen):
        first = n < COPIES_FIRST
        kind = "exact-copy" if n % 2 == 0 else "near-copy"
        place = dice.below(len(entries[first]))
        if first:
            start = next(p for p, (number, copy) in enumerate(entries[True]) if number == original and copy is None)
            place = start + 1 + dice.below(len(entries[True]) - start)
        entries[first].insert(place, (original, (kind, n // 2 % 3)))
    out = []
    for first in (True, False):
        for number, copy in entries[first]:
            row = dict(rows[number])
            if copy:
                others = [user for user in writers[first] if user != row["user"]]
                row["user"] = dice.one(others)
                if copy[0] == "near-copy":
                    row["marked"] = near(dice, row["marked"], copy[1])
            out.append((number, copy, row))
    return out


def dates(dice, first, last, n):
    days = (last - first).days
    return [first + timedelta(day) for day in sorted(dice.below(days + 1) for _ in range(n))]


def reviews():
    """(rows of reviews.csv, rows of planted.csv, spans)."""
    dice = Dice(SEED)
    rows = written(dice)
    planted = {i: [] for i in range(len(rows))}
    busy = personal(dice, rows, planted)
    labelled(dice, rows, planted, busy)
    entries = with_copies(dice, rows, planted, busy)
    when = dates(dice, date(2025, 1, 1), date(2025, 6, 30), 600)
    when += dates(dice, date(2025, 7, 1), date(2025, 12, 31), 600)
    ids = {number: id_ for id_, (number, copy, _) in enumerate(entries, 1) if copy is None}
    table, key, spans = [], [], []
    for id_, (number, copy, row) in enumerate(entries, 1):
        text = row["marked"].replace("{", "").replace("}", "")
        table.append([id_, row["user"], when[id_ - 1].isoformat(), row["product"], text, row["sentiment"], row["topic"],
                      row["label_b"], row["llm_label"]])
        if copy:
            key.append((id_, copy[0], f"of {ids[number]}"))
            continue
        if row["kind"] != "plain":
            key.append((id_, row["kind"], ""))
        key += [(id_, kind, detail) for kind, detail in planted[number]]
        places = list(re.finditer(r"\{([^}]*)\}", row["marked"]))
        if len(spans) < 100 and places:
            spans.append({"id": id_, "text": text, "spans": [
                [place.start() - 2 * n, place.end() - 2 - 2 * n] for n, place in enumerate(places)]})
    by_user = {}
    for row in table:
        by_user.setdefault(row[1], set()).add(row[0] <= 600)
    key += [("", "in-both-halves", user) for user in sorted(user for user, seen in by_user.items() if len(seen) == 2)]
    return table, key, spans


HELP = [
    "Returns are free within 30 days of delivery. Print the label from your account and hand the parcel in at any post"
    " office.",
    "A refund reaches your account within five working days after the parcel has arrived at our warehouse.",
    "Every product has a warranty of two years. Batteries have a warranty of six months.",
    "Standard delivery takes two to four working days and costs 3.90 euros. Orders over 50 euros are delivered free.",
    "Express orders placed before noon arrive on the next working day and cost 9.90 euros.",
    "To clean the Brio Kettle, boil it once with a spoonful of citric acid, then rinse it twice with clear water.",
    "The Zephyr Fan has a timer: hold the clock button for three seconds, then choose one to eight hours.",
    "To pair the Nimbus Headphones, hold the power button until the light blinks blue, then pick them on your phone.",
    "The Volt Charger delivers up to 30 watts. It fits sockets in Europe only; adapters are sold separately.",
    "The Fjord Jacket may be washed at 30 degrees. Do not use softener and do not put it into the dryer.",
    "Our support answers mails within one working day. The hotline is open from Monday to Friday, 9 to 17.",
    "You can change the address of an order until it is packed. After that, ask the courier to redirect the parcel.",
]
QUESTIONS = [
    ("How many days do I have to send something back?", 0), ("Where do I hand in the parcel for a return?", 0),
    ("When will the refund reach my account?", 1), ("How long is the warranty of a battery?", 2),
    ("What does standard delivery cost?", 3), ("Is delivery free for orders over 50 euros?", 3),
    ("Does an express order arrive on the next day?", 4), ("How do I clean the kettle?", 5),
    ("How do I set the timer of the fan?", 6), ("How can I pair the headphones with my phone?", 7),
    ("How many watts does the charger deliver?", 8), ("May I put the jacket into the dryer?", 9),
    ("When is the hotline open?", 10), ("Can I change the address of my order?", 11),
    ("My money has not come back yet, how long can it take?", 1), ("Can I wear it in the washing machine?", 9),
    ("Do you sell gift cards?", None), ("Is the tent waterproof?", None), ("Which phone has the best camera?", None),
    ("Do you deliver to Norway?", None), ("Can I pay in instalments?", None), ("Who founded your company?", None),
    ("Is the grinder dishwasher safe?", None), ("Do you have a discount for students?", None),
]


def write_table(name, header, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    table, key, spans = reviews()
    write_table("reviews.csv", "id user date product text sentiment topic label_b llm_label".split(), table)
    write_table("planted.csv", ["id", "kind", "detail"], key)
    with open(FOLDER / "product-spans.jsonl", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in spans)
    questions = [{"question": question, "text": text} for question, text in QUESTIONS]
    help_ = json.dumps({"texts": HELP, "questions": questions}, ensure_ascii=False, indent=1)
    (FOLDER / "help.json").write_text(help_ + "\n", encoding="utf-8", newline="\n")
    print(Counter(kind for _, kind, _ in key))


if __name__ == "__main__":
    main()
