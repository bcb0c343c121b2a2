import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into each process that is measured: what it leaves is its peak, in kilobytes.
const folder = process.env['MEASURE_FOLDER'];
if (folder && isMainThread) {
	process.on('exit', () => writeFileSync(`${folder}/${process.pid}`, String(process.resourceUsage().maxRSS)));
}
