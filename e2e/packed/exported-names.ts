import ts from 'typescript';

/**
 * Names that modules export, from their declarations: two of the entries run only inside Astro, so
 * that they cannot be imported to look.
 */
export function exportedNames(
	entries: readonly { entry: string; declaration: string }[],
): Record<string, string[]> {
	const program = ts.createProgram(
		entries.map(({ declaration }) => declaration),
		{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, noEmit: true },
	);
	const checker = program.getTypeChecker();
	const namesOf = (declaration: string) => {
		const source = program.getSourceFile(declaration);
		const symbol = source && checker.getSymbolAtLocation(source);
		return symbol ? checker.getExportsOfModule(symbol).map((name) => describe(name, checker)) : [];
	};
	return Object.fromEntries(
		entries.map(({ entry, declaration }) => [entry, namesOf(declaration).toSorted()]),
	);
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): string {
	const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
	return original.flags & ts.SymbolFlags.Value ? symbol.name : `type ${symbol.name}`;
}
