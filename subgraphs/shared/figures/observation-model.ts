import type { Indicator } from '../../../schema/indicators/indicator.js';
import { periodOf, type NamedPeriod } from '../periods/label.js';
import { ProvenanceModel } from '../provenance/provenance-model.js';
import type { Interval } from '../statistics/intervals/interval.js';
import { intervalOf } from '../statistics/stated-interval.js';
import { statedStatuses } from '../statistics/stated-statuses.js';
import { disclosureOf, type Disclosure } from './disclosure.js';
import { displayOf, missingReasonOf } from './display.js';
import { figureId } from './figure-id.js';
import type { Figure } from './figure.js';

const toNumber = (text: string | null): number | null => (text === null ? null : Number(text));

/**
 * How a figure is told: the one door through which every value leaves a subgraph. What follows from the figure
 * alone is told by fields without resolvers, because an answer holds thousands of figures and a call of a
 * resolver costs more than most of them; what needs the request is told by `observationResolvers`.
 */
export class ObservationModel {
  // What is told in several fields is asked for by each of them.
  #area: { readonly code: string } | undefined;
  #period: NamedPeriod | undefined;
  #interval: Interval | null | undefined;
  #disclosure: Disclosure | undefined;
  #provenance: ProvenanceModel | undefined;

  constructor(readonly figure: Figure) {}

  get id(): string {
    return figureId(this.figure);
  }

  get indicator(): Indicator {
    return this.figure.indicator;
  }

  get areaCode(): string {
    return this.figure.area_code;
  }

  get area(): { readonly code: string } {
    return (this.#area ??= { code: this.figure.area_code });
  }

  get period(): NamedPeriod {
    return (this.#period ??= periodOf(this.figure.period));
  }

  get dimensions(): readonly { readonly dimension: string; readonly level: string }[] {
    const { breakdown, level } = this.figure;
    if (breakdown === '') return [];
    const levels = level.split(';');
    return breakdown
      .split(';')
      .map((dimension, index) => ({ dimension, level: levels[index] ?? '' }));
  }

  get value(): number | null {
    return toNumber(this.figure.value);
  }

  get exact(): string | null {
    return this.figure.value;
  }

  get display(): string {
    const { indicator } = this.figure;
    return displayOf(this.figure, indicator.unit, statedStatuses(this.figure, indicator));
  }

  get missingReason(): string | null {
    return missingReasonOf(this.figure);
  }

  get interval(): Interval | null {
    if (this.#interval === undefined) {
      this.#interval = intervalOf(this.figure, this.figure.indicator);
    }
    return this.#interval;
  }

  get numerator(): number | null {
    return toNumber(this.figure.numerator);
  }

  get denominator(): number | null {
    return toNumber(this.figure.denominator);
  }

  get statuses(): readonly string[] {
    return statedStatuses(this.figure, this.figure.indicator);
  }

  get disclosure(): Disclosure {
    return (this.#disclosure ??= disclosureOf(this.figure));
  }

  get provenance(): ProvenanceModel {
    const { release, row_key, method } = this.figure;
    return (this.#provenance ??= new ProvenanceModel(release, row_key, method !== null));
  }

  get revision(): number {
    return this.figure.revision;
  }

  get recordedAt(): string {
    return this.figure.release.recorded_at;
  }
}

/** A figure as it is told. */
export function tell(figure: Figure): ObservationModel {
  return new ObservationModel(figure);
}

/** A figure as it is told, null where there is none. */
export function tellAny(figure: Figure | null | undefined): ObservationModel | null {
  return figure == null ? null : new ObservationModel(figure);
}
