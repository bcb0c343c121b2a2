import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { refuseFolders } from './refuse-folders.ts';
import { tellFullDisk } from './full-disk.ts';

/** Ends a build that cannot write before it begins, and says of one that failed when a disk is full. */
export function failuresIntegration(): AstroIntegration {
	return {
		name: 'starlight-known-issues/failures',
		hooks: {
			'astro:config:setup': ({ command, config }) => {
				if (command !== 'build') return;
				const folders = [config.outDir, config.cacheDir].map((folder) => fileURLToPath(folder));
				refuseFolders(folders);
				tellFullDisk(folders);
			},
		},
	};
}
