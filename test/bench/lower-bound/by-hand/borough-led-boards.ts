import type { Selectable } from 'kysely';
import type {
  BoardSeatTable,
  PlacePartnershipTable,
  WellbeingBoardTable,
} from '../../../../subgraphs/council/register-tables.js';
import { todayInLondon } from '../../../../subgraphs/shared/periods/calendar-date.js';
import { kindOf, readReleases, releaseOf } from './releases.js';
import type { Statements } from './statements.js';

type Seat = Selectable<BoardSeatTable>;

/** Lists by the key of their rows. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** `05-borough-led-boards`: registers of one sector, no figures. */
export async function boroughLedBoards(sql: Statements) {
  const council = await readReleases(sql, 'council');
  const { newest } = council;
  const listPlaces = sql.find('"place_partnership"');
  const listSeats = sql.find('"board_seat"');
  const listAreas = sql.find('"area" as "a"');
  const listBoards = sql.find('"wellbeing_board"');

  return async () => {
    const today = todayInLondon();
    const holds = ({ valid_from, valid_to }: Seat) =>
      (valid_from === null || valid_from <= today) && (valid_to === null || valid_to > today);
    const places = await listPlaces<Selectable<PlacePartnershipTable>>(null, null, newest, newest);
    const codes = [
      ...new Set(places.flatMap(({ borough_codes }) => borough_codes.split(' ').sort())),
    ];
    const [placeSeats, areas] = await Promise.all([
      listSeats<Seat>(
        'PLACE',
        places.map(({ id }) => id),
        newest,
        newest,
      ),
      listAreas<{ areaCode: string; name: string }>(codes, newest, newest),
    ]);
    const boards = await listBoards<Selectable<WellbeingBoardTable>>(codes, newest, newest);
    const boardOf = new Map(boards.map((board) => [board.borough_code, board]));
    const seats = await listSeats<Seat>(
      'WELLBEING',
      codes.filter((code) => boardOf.has(code)),
      newest,
      newest,
    );
    const seatsOfPlace = grouped(placeSeats.filter(holds), (seat) => seat.board_id);
    const seatsOfBoard = grouped(seats.filter(holds), (seat) => seat.board_id);
    const nameOf = new Map(areas.map(({ areaCode, name }) => [areaCode, name]));

    function wellbeingBoard(code: string) {
      const board = boardOf.get(code);
      if (!board) return null;
      const chair = seatsOfBoard.get(code)?.find((seat) => seat.chair);
      return {
        name: board.name,
        chair: chair === undefined ? null : { origin: chair.origin, elected: chair.elected },
        provenance: { kind: kindOf(council, board) },
      };
    }

    return {
      placePartnerships: places.map((place) => {
        const ofPlace = seatsOfPlace.get(place.id) ?? [];
        const chair = ofPlace.find((seat) => seat.chair);
        return {
          name: place.name,
          boroughLed:
            place.borough_led ?? (chair === undefined ? null : chair.origin === 'COUNCIL'),
          board: ofPlace.map((seat) => ({
            title: seat.title,
            origin: seat.origin,
            elected: seat.elected,
            organisation: seat.organisation || null,
            provenance: { kind: kindOf(council, seat) },
          })),
          boroughs: place.borough_codes
            .split(' ')
            .sort()
            .map((code) => ({ name: nameOf.get(code), wellbeingBoard: wellbeingBoard(code) })),
          provenance: {
            kind: kindOf(council, place),
            publisher: releaseOf(council, place).publisher,
          },
        };
      }),
    };
  };
}
