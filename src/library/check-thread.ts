import { parentPort, workerData } from 'node:worker_threads';
import { checkArticle } from './check-article.js';
import type { CheckRequest } from './check-in-thread.js';

// Set by `checkInThread`, which alone starts this file.
const { file, bytes } = workerData as CheckRequest;
parentPort?.postMessage(await checkArticle(file, bytes));
