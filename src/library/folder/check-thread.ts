import { parentPort, workerData } from 'node:worker_threads';
import { checkArticle } from './check-article.js';
import type { CheckRequest } from './check-in-thread.js';

// Only `checkInThread` starts this file, with this data.
const { file, bytes } = workerData as CheckRequest;
parentPort?.postMessage(await checkArticle(file, bytes));
