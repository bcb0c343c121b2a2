import type { AstroIntegrationLogger } from 'astro';

/**
 * Makes everything that is printed from now on name the folder where the site will lie in the end,
 * whoever prints it: Astro says where it builds.
 */
export function nameRealFolder(logger: AstroIntegrationLogger, into: string, dist: string): void {
	// All loggers of a build share these options.
	const { destination } = logger.options;
	logger.options.destination = {
		write: (line) => destination.write({ ...line, message: line.message.replaceAll(into, dist) }),
		flush: () => destination.flush?.(),
		close: () => destination.close?.(),
	};
}
