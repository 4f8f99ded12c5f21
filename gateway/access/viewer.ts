import type { GatewayConfig } from '../config.js';

/** A limit that a request has to keep, as the schema's `RequestLimit`. */
export interface RequestLimit {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Who asks, as the schema's `Viewer`. */
export interface Viewer {
  readonly isAnonymous: boolean;
  readonly clientId: string | null;
  readonly purposes: readonly string[];
  readonly agreements: readonly never[];
  readonly limits: readonly RequestLimit[];
}

function limitsOf(config: GatewayConfig): readonly RequestLimit[] {
  const limits: RequestLimit[] = [
    { name: 'aliases', value: config.maxAliases, unit: 'aliases' },
    { name: 'body', value: config.maxBody, unit: 'bytes' },
    { name: 'depth', value: config.maxDepth, unit: 'levels' },
    { name: 'directives', value: config.maxDirectives, unit: 'directives' },
    { name: 'page size', value: config.maxPageSize, unit: 'rows' },
    { name: 'root fields', value: config.maxRootFields, unit: 'fields' },
    { name: 'time', value: config.requestDeadline, unit: 'milliseconds' },
    { name: 'tokens', value: config.maxTokens, unit: 'tokens' },
  ];
  return limits;
}

/** Whoever comes without credentials: reads what is open to all, within the gateway's limits. */
export function anonymousViewer(config: GatewayConfig): Viewer {
  return {
    isAnonymous: true,
    clientId: null,
    purposes: [],
    agreements: [],
    limits: limitsOf(config),
  };
}
