import { Duplex } from 'node:stream';
import { constants, createBrotliCompress } from 'node:zlib';
import type { Compressor } from './compress.ts';

// Of hosts that compress while they serve: most of the gain for little of the time.
const QUALITY = 5;

/** Brotli, which only Node brings. */
export const brotli: Compressor = () =>
	Duplex.toWeb(
		createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
	) as ReturnType<Compressor>;
