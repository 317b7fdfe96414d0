import type { Random } from '../../../examples/demo/services/data/random.ts';

/** Which half of the names and of the ways to write them a pair is made of: rules learn from one, and are counted on the other. */
export type Half = 'development' | 'held back';

/** Synthetic people are put together of these; some of the words stand in no list of the matcher's. */
const words = (text: string) => text.trim().split(/\s+/);

const surnames: Record<Half, readonly string[]> = {
  development:
    words(`Zúñiga Covarrubias Escalante Urrutia Arredondo Bahena Berumen Bocanegra Bustillos Canseco Carmona
    Castañón Cervera Cisneros Colunga Cordero Correa Cuéllar Curiel Dávila Elizondo Enríquez Escobedo Espíritu Fierro Frausto
    Galindo Gamboa Gaxiola Guajardo Güemes Huerta Iniestra Jáuregui Landeros Ledesma Limón Lozano Lugo Macías Madrigal
    Malagón Manríquez Melgoza Mireles Monreal Muñoz Murillo Navarrete Nieto Noriega Ocampo Olivares Ontiveros Oropeza
    Ozuna Pacheco Padilla Palafox Partida Peña Pineda Plascencia Quiñones Quiroz Rangel Rentería Resendiz Robledo
    Rosales Salazar Saldívar Sandoval Sepúlveda Serrano Solís Tamayo Tejeda Tirado Trejo Uribe Valadez Valdivia
    Vallejo Vega Velarde Villa Villaseñor Yáñez Zamudio Zavala Zepeda Zertuche Ibarra Ayala Tovar Acevedo`),
  'held back':
    words(`Núñez Abascal Aceves Aguayo Alanís Alcántara Amezcua Anaya Aranda Arellano Arévalo Armenta Arriaga
    Avalos Avendaño Baeza Ballesteros Barragán Becerra Benavides Briseño Cabello Camarena Cantú Cárdenas Carrasco Casillas
    Cázares Ceballos Cedillo Cepeda Contreras Coronado Corral Cuevas Delgadillo Durán Echeverría Elizalde Espinosa
    Estrada Fajardo Fonseca Fuentes Galván Gallardo Godínez Granados Guardado Guerrero Haro Hinojosa Izquierdo Jaramillo
    Lara Leyva Lizárraga Llamas Luévano Magaña Maldonado Mancilla Marroquín Mejía Mercado Montoya Munguía Nájera Nava
    Olguín Ordóñez Orozco Osorio Palomares Paredes Pedraza Peralta Pizarro Portillo Quezada Quintero Rendón Rincón
    Rodarte Sahagún Samaniego Santillán Segura Sotelo Tapia Téllez Urbina Valenzuela Velasco Verdugo Villanueva Zaragoza
    Zataráin Escárcega Ordaz`),
};

const compounds: Record<Half, readonly string[]> = {
  development: [
    'Ponce de León',
    'De la Garza',
    'Montes de Oca',
    'De los Ríos',
    'Ladrón de Guevara',
    'Del Valle',
    'San Martín',
    'Díaz de León',
    'De la Mora',
    'Fernández de Cevallos',
  ],
  'held back': [
    'Cabeza de Vaca',
    'De la Peña',
    'Sáenz de Miera',
    'De los Santos',
    'Vaca y Osma',
    'Del Castillo',
    'Santa Ana',
    'García de Alba',
    'De la Vega',
    'Ruiz de Chávez',
    'Gómez de la Cortina',
    'De Alba',
  ],
};

const given: Record<Half, { women: readonly string[]; men: readonly string[] }> = {
  development: {
    women:
      words(`Patricia Rosa Verónica Leticia Norma Silvia Adriana Claudia Araceli Yolanda Gabriela Irma Beatriz
      Cristina Elsa Graciela Mónica Susana Alma Rebeca Fabiola Perla Liliana Esther Ofelia`),
    men: words(`Ulises Abel Rogelio Tomás Hilario Ramiro Gerardo Ernesto Rubén Arturo Octavio Fermín Saúl Efraín Heriberto
      Gilberto Samuel Leonel Joel Adolfo Raymundo Bernardo Noé Isaías Mauricio`),
  },
  'held back': {
    women:
      words(`Teresa Elena Laura Lourdes Martha Sandra Maribel Rocío Blanca Diana Karina Nancy Olivia Paola Raquel
      Sonia Tania Virginia Ximena Aurora Belén Cecilia Dolores Eugenia Griselda`),
    men: words(`Rodrigo Evaristo Gustavo Hugo Iván Jaime Leopoldo Marco Néstor Omar Pablo Ramón Sergio Teodoro Víctor Alonso
      Braulio Cuauhtémoc Darío Emilio Fabián Germán Horacio Ismael Lorenzo`),
  },
};

/** A synthetic person. */
export interface HardPerson {
  given: readonly string[];
  first: string;
  second: string;
}

export interface HardNames {
  surname(): string;
  compound(): string;
  givenName(): string;
  /** With one given name or two, and surnames that are not the same. */
  person(givenNames?: 1 | 2): HardPerson;
  /** Another given name of somebody of the same sex. */
  givenBeside(name: string): string;
}

export function hardNames(half: Half, random: Random): HardNames {
  const lists = [given[half].women, given[half].men];
  const listOf = (name: string) => lists.find((list) => list.includes(name))!;
  const otherOf = (list: readonly string[], than: string): string => {
    for (;;) {
      const name = random.pick(list);
      if (name !== than) return name;
    }
  };
  const names: HardNames = {
    surname: () => random.pick(surnames[half]),
    compound: () => random.pick(compounds[half]),
    givenName: () => random.pick(random.pick(lists)),
    givenBeside: (name) => otherOf(listOf(name), name),
    person(count = random.chance(0.5) ? 1 : 2) {
      const name = names.givenName();
      const first = names.surname();
      return {
        given: count === 1 ? [name] : [name, names.givenBeside(name)],
        first,
        second: otherOf(surnames[half], first),
      };
    },
  };
  return names;
}
