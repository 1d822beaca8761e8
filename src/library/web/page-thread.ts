import { parentPort, workerData } from 'node:worker_threads';
import { openBoundedReader } from '../../corpus/document/bounded-reader.js';
import { type FetchedPage, readPage } from './read-page.js';

// Only `readPageInThread` starts this file, with this data.
const page = workerData as FetchedPage;
const documents = openBoundedReader();
const taken = await readPage(page, documents.read);
await documents.close();
parentPort?.postMessage(taken);
