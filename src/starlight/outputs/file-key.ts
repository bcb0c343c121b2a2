import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputFile } from '../../outputs/output-file.ts';

/** Names all that a file is made of, in few letters. */
export type FileKey = (sources: NonNullable<OutputFile['sources']>) => string;

// The code of everything that has sources, whose words and languages come with Node.
const CODE = ['../../outputs/', '../../issue/'];

/**
 * Keys of files for one build. They change with the sources of a file, the settings, our code and Node.
 *
 * @param settings digest of the settings
 */
export function fileKeys(settings: string): FileKey {
	const same = hash('sha256', JSON.stringify([settings, process.versions, CODE.map(digestOf)]));
	let last: { sources: unknown; key: string } | undefined;
	return (sources) => {
		// The formats of a page follow each other, and have the same.
		if (last?.sources !== sources) {
			last = { sources, key: hash('sha256', same + JSON.stringify(sources()), 'base64url') };
		}
		return last.key;
	};
}

function digestOf(path: string): string {
	const folder = fileURLToPath(new URL(path, import.meta.url));
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.[jt]s$/.test(file))
		.toSorted();
	return hash(
		'sha256',
		files.map((file) => `${file}\0${readFileSync(join(folder, file), 'utf8')}`).join('\0'),
	);
}
