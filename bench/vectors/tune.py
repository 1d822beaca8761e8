"""
Tunes word vectors so that the words of a question, summed by their weights, point where those of its answer point.
Run by answers.ts, which prepares FOLDER and packs what is written there. Needs numpy and torch (CPU).

Each step takes 1,024 pairs, sixteen from one folder of documents at a time, so that the wrong answers of a pair are
its neighbours among others, and raises the cosine of the pair above those of all wrong ones (InfoNCE). Half of the
words that question and answer share are hidden in most pairs: what is found by letters needs no vector. A word's
vector is GloVe's, turned by one matrix for all, plus a difference of its own; words that GloVe lacks begin with the
mean of the passages that they are in. Weights begin with the inverse document frequency. Two runs are averaged.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, embedding, embedding_bag, normalize

FOLDER = Path(sys.argv[1])
DIMENSIONS, TERMS_KEPT = 64, 25_000
GLOVE_TERMS, LEAST_FREQUENCY = 40_000, 8
STEPS, PAIRS, CHUNK = 520, 1024, 16
RATE, TEMPERATURE = 3e-3, 0.06
HIDDEN, MOST_WORDS = 0.5, 90
# Of each run: how strongly a word's own difference is held down, and how many pairs of a folder count.
RUNS = [dict(seed=1, held=0.3, most=1500), dict(seed=2, held=0.05, most=3000)]


def main():
    torch.set_num_threads(1)
    terms, base, mapped = vocabulary()
    rows = read_rows(mapped)
    frequency, idf, base = prepare(rows, base)
    tuned = [tune(rows, base, idf, **run) for run in RUNS]
    vectors = sum(vectors for vectors, _ in tuned) / len(tuned)
    weights = np.exp(sum(weights for _, weights in tuned) / len(tuned))
    write(terms, vectors, weights, frequency)


def vocabulary():
    told = json.loads((FOLDER / 'terms.json').read_text())
    glove = told['glove'][:GLOVE_TERMS]
    vectors = np.fromfile(FOLDER / 'glove.f32', dtype=np.float32).reshape(-1, 100)[:GLOVE_TERMS]
    vectors = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors[:10_000], full_matrices=False)
    places = {term: place for place, term in enumerate(glove)}
    for term, count in zip(told['terms'], told['counts']):
        if count >= LEAST_FREQUENCY and term not in places:
            places[term] = len(places)
    base = np.zeros((len(places), DIMENSIONS), np.float32)
    base[: len(glove)] = unit(vectors @ axes[:DIMENSIONS].T)
    return list(places), base, np.array([places.get(term, -1) for term in told['terms']])


def read_rows(mapped):
    """Of each line: folder, whether it is a question and its answer, headings, paragraphs of sentences."""
    known = lambda ids: (lambda found: found[found >= 0])(mapped[np.array(ids, int)])
    rows = []
    for line in open(FOLDER / 'pairs.jsonl'):
        folder, is_question, headings, paragraphs = json.loads(line)
        told = [[known(sentence) for sentence in each] for each in paragraphs]
        told = [[sentence for sentence in each if len(sentence)] for each in told]
        told = [each for each in told if sum(map(len, each)) >= 3]
        if told and headings:
            rows.append((folder, is_question, [known(each) for each in headings], told))
    return rows


def prepare(rows, base):
    words = [np.unique(joined([s for p in told for s in p] + heads)) for _, _, heads, told in rows]
    frequency = np.zeros(len(base))
    for each in words:
        frequency[each] += 1
    idf = np.log(1 + len(rows) / (1 + frequency)).astype(np.float32)
    sums = np.zeros_like(base)
    for each in words:
        sums[each] += unit((base[each] * idf[each][:, None]).sum(0, keepdims=True))
    mean = sums.sum(0) / max(1, frequency.sum())
    unknown = ~base.any(1)
    base[unknown] = unit(sums - frequency[:, None] * mean)[unknown]
    return frequency, idf, base


def tune(rows, base, idf, seed, held, most):
    rng = np.random.RandomState(seed)
    torch.manual_seed(seed)
    count, dimensions = base.shape
    start = torch.from_numpy(base)
    turn = torch.nn.Parameter(torch.eye(dimensions))
    own = torch.nn.Parameter(torch.zeros(count, dimensions))
    weights = torch.nn.Parameter(torch.from_numpy(np.log(idf / 4 + 0.02)))
    temperature = torch.nn.Parameter(torch.tensor(float(np.log(TEMPERATURE))))
    rates = [(turn, 0.3), (weights, 3), (temperature, 1)]
    dense = torch.optim.Adam([dict(params=[each], lr=RATE * part) for each, part in rates])
    sparse = torch.optim.SparseAdam([own], lr=RATE)

    def directions(texts):
        ids, places = np.unique(joined(texts), return_inverse=True)
        ids = torch.from_numpy(ids)
        vectors = start[ids] @ turn + embedding(ids, own, sparse=True)
        offsets = torch.from_numpy(np.cumsum([0] + [len(each) for each in texts[:-1]]))
        weighed = vectors * torch.exp(weights[ids])[:, None]
        return normalize(embedding_bag(torch.from_numpy(places), weighed, offsets, mode='sum'), dim=1)

    for step, batch in zip(range(STEPS), batches(rows, most, rng)):
        rate = max(0.05, 1 - step / STEPS) * min(1, (step + 1) / 20)
        for group, (_, part) in zip(dense.param_groups, rates):
            group['lr'] = RATE * part * rate
        sparse.param_groups[0]['lr'] = RATE * rate
        pairs = [pair_of(rows[row], rng) for row in batch]
        pairs = [(asked, told) for asked, told in pairs if len(asked) and len(told) > 2]
        asked, told = zip(*pairs)
        cosines = directions(asked) @ directions(told).T / torch.exp(temperature)
        own_place = torch.arange(len(pairs))
        loss = cross_entropy(cosines, own_place) + 0.3 * cross_entropy(cosines.T, own_place)
        seen = torch.from_numpy(np.unique(joined(told)))
        loss = loss + held * (embedding(seen, own, sparse=True) ** 2).sum(1).mean()
        dense.zero_grad()
        sparse.zero_grad()
        loss.backward()
        dense.step()
        sparse.step()
        if step % 40 == 0:
            print(f'seed {seed}, step {step}: {loss.item():.3f}', flush=True)
    with torch.no_grad():
        return (start @ turn + own).numpy(), weights.numpy().copy()


def batches(rows, most, rng):
    """Chunks of one folder, of neighbours or of any; questions count three times."""
    folders = {}
    for row, (folder, is_question, _, _) in enumerate(rows):
        folders.setdefault(folder, []).extend([row] * (3 if is_question else 1))
    while True:
        chunks = []
        for each in folders.values():
            each = rng.permutation(each) if rng.rand() < 0.5 else np.roll(each, rng.randint(CHUNK))
            first = rng.randint(len(each) - most) if len(each) > most else 0
            each = each[first : first + most]
            chunks.extend(each[at : at + CHUNK] for at in range(0, len(each), CHUNK))
        rng.shuffle(chunks)
        order = joined(chunks)
        for at in range(0, len(order) - PAIRS, PAIRS):
            yield order[at : at + PAIRS]


def pair_of(row, rng):
    _, is_question, headings, paragraphs = row
    if rng.rand() < (0.1 if is_question else 0.35):
        asked, told = sentence_and_rest(headings, paragraphs, rng)
    else:
        asked, told = heading_and_text(is_question, headings, paragraphs, rng)
    told = np.unique(told)
    if len(told) > MOST_WORDS:
        told = rng.permutation(told)[:MOST_WORDS]
    return hide_shared(np.unique(asked), told, rng) if rng.rand() < 0.7 else (np.unique(asked), told)


def heading_and_text(is_question, headings, paragraphs, rng):
    asked = headings[-1] if rng.rand() < 0.7 else joined(headings[-2:])
    first = 0 if is_question or rng.rand() < 0.6 else rng.randint(len(paragraphs))
    count = 4 if is_question else rng.randint(1, 3)
    told = [s for p in paragraphs[first : first + count] for s in p]
    return asked, joined(told + (headings[:-1][-2:] if rng.rand() < 0.5 else []))


def sentence_and_rest(headings, paragraphs, rng):
    at = rng.randint(len(paragraphs))
    sentence = rng.randint(len(paragraphs[at]))
    rest = paragraphs[at][:sentence] + paragraphs[at][sentence + 1 :]
    if len(joined(rest)) < 8:
        rest = rest + [s for p in paragraphs[:at] + paragraphs[at + 1 :] for s in p]
    asked = np.unique(paragraphs[at][sentence])
    if len(asked) > 8:
        asked = rng.permutation(asked)[: rng.randint(4, 9)]
    return asked, joined(rest + (headings[-2:] if rng.rand() < 0.7 else []))


def hide_shared(asked, told, rng):
    hidden = np.isin(asked, told) & (rng.rand(len(asked)) < HIDDEN)
    if not hidden.all():
        asked = asked[~hidden]
    hidden = np.isin(told, asked) & (rng.rand(len(told)) < HIDDEN * 0.6)
    return asked, told[~hidden] if (~hidden).sum() > 2 else told


def write(terms, vectors, weights, frequency):
    ranks = np.minimum(np.arange(len(terms)), GLOVE_TERMS)
    usefulness = 2 * np.log1p(frequency) - np.log(2 + ranks)
    kept = np.argsort(-usefulness, kind='stable')[:TERMS_KEPT]
    kept = kept[np.argsort(-frequency[kept], kind='stable')]
    weights = weights[kept] * np.linalg.norm(vectors[kept], axis=1)
    weights = np.maximum(0.01, weights / np.median(weights))
    tuned = dict(terms=[terms[at] for at in kept], weights=[round(float(each), 2) for each in weights])
    (FOLDER / 'tuned.json').write_text(json.dumps(tuned))
    vectors[kept].astype(np.float32).tofile(FOLDER / 'tuned.f32')


def joined(lists):
    return np.concatenate(lists) if len(lists) else np.zeros(0, int)


def unit(vectors):
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


main()
