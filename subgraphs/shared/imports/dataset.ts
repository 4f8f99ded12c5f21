import type { LicenceId } from '../provenance/licences.js';
import type { Released } from '../releases/recorded.js';
import type { Fact } from './fact.js';
import type { Intake } from './intake.js';

/** A file as it lies in a folder, looked at far enough to tell which dataset it belongs to. */
export interface FileSample {
  /** Absolute path. */
  readonly path: string;
  readonly kind: 'csv' | 'xlsx' | 'ods' | 'zip' | 'other';
  /**
   * First 20 lines of a csv, or of the only csv in a zip (without a byte order mark); empty for other
   * kinds.
   */
  readonly lines: readonly string[];
  /** Names of the sheets of a workbook; empty for other kinds. */
  readonly sheets: readonly string[];
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string;
}

/** What is known of one published edition of a dataset; what nobody states is null, never guessed. */
export interface Edition {
  /** SHA-256 of the file this edition was read from. */
  readonly sha256: string;
  /** In the publisher's words or by its period: `July 2025`, `2024-25 first release`. */
  readonly edition: string;
  /** Day of publication; null where neither the file nor its publisher's page in our notes says so. */
  readonly releasedOn: string | null;
  /** Day on which the file first entered the project; orders releases whose publication day is unknown. */
  readonly importedOn: string;
  /** What the file was: the publisher's own, some rows of it, or somebody's processing. */
  readonly nature: 'ORIGINAL' | 'SUBSET' | 'DERIVED';
}

/** Figures or registers that a publisher issues as files. */
export interface PublishedDataset {
  readonly kind: 'published';
  /** `publisher/name`, stable, lower case: `nhs-england/gp-appointments-by-sub-icb`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: LicenceId;
  /** Page on which the publisher offers the files; null where not known for certain. */
  readonly sourceUrl: string | null;
  /**
   * `whole`: each release lists everything, what is missing from the next one is withdrawn.
   * `periods`: each release adds or revises what it lists and says nothing of the rest.
   */
  readonly scope: 'whole' | 'periods';
  /**
   * True where its records are made up to show the shape of an answer. They never enter where
   * `ILLUSTRATIVE` is off, and every one of them says what it is.
   */
  readonly illustrative?: true;
  /**
   * True where Placegraph computed the file from published ones, which its title names. Its releases are
   * MODELLED.
   */
  readonly computed?: true;
  /**
   * `any`: users download extracts of their own choice, so that a file of another hash than the known
   * editions is taken too, as an edition named by its hash.
   */
  readonly downloads?: 'any';
  /** Months from one edition to the next; absent where the publisher keeps no calendar known to us. */
  readonly monthsBetweenEditions?: number;
  /**
   * Share by which the rows of a file may differ from those of the release before without a reason given;
   * 0.2 unless said, and null where any number is right, as where users choose what they download.
   */
  readonly rowsMayDiffer?: number | null;
  /** `any` where figures are of areas that the registers do not list, such as those of an older census. */
  readonly areas?: 'any';
  /**
   * True where a file has the columns of `observationColumns` and a line states one figure as it shall
   * stand: a large one is then loaded as it is, see `importInBulk`.
   */
  readonly plainFigures?: true;
  /** Editions known so far, by the hash of their file. */
  readonly editions: readonly Edition[];
  /** Whether a file is of this dataset, judged by its header or its shape, never by its name. */
  recognises(sample: FileSample): boolean;
  /**
   * Streams the facts of one file. Rows that cannot be taken go to `intake.reject` with their line and
   * reason; rows not of London to `intake.outOfScope`. A file of another shape throws `SourceError`.
   */
  parse(sample: FileSample, intake: Intake): AsyncIterable<Fact>;
}

/** The kind of all releases of a dataset. */
export function kindOfReleases({
  illustrative,
  computed,
}: Pick<PublishedDataset, 'illustrative' | 'computed'>): 'ILLUSTRATIVE' | 'MODELLED' | 'PUBLISHED' {
  if (illustrative) return 'ILLUSTRATIVE';
  return computed ? 'MODELLED' : 'PUBLISHED';
}

/**
 * Figures computed here from published ones of the same subgraph; recomputed after each release of an
 * input. One that names an illustrative dataset among its inputs is illustrative itself, as a whole.
 */
export interface ModelledDataset<Tables> {
  readonly kind: 'modelled';
  readonly id: string;
  readonly title: string;
  /** Ids of the datasets it is computed from, all of which must have a release. */
  readonly inputs: readonly string[];
  /** Streams the facts, computed over what is released now. */
  compute(released: Released<Tables>): AsyncIterable<Fact>;
}
