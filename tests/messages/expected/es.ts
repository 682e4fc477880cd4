/** What the samples must read in Spanish: the problem or meaning, then what to do or ask. */
import type { CheckName } from "../../../src/core/checks/issue";
import type { MistakeKind } from "../../../src/core/dictionary/mistakes";
import type { FlagKind } from "../../../src/core/gaps/model";

export const checks: Readonly<Record<Exclude<CheckName, "dictionary-error">, readonly [string, string]>> = {
  "missing-label": [
    "Esta pestaña no tiene la columna “Age”, que cada fila necesita.",
    "Agregue una columna con el encabezado “Age”. Si la columna está con otro nombre, anote ese nombre en “Also known as” del Dictionary.",
  ],
  "header-variant": [
    "El encabezado “Gendr” se parece a “Gender”. No se leyó.",
    "Cámbielo a “Gender” si eso quiere decir, o confírmelo para siempre en la pestaña Mappings.",
  ],
  "duplicate-label": [
    "Las columnas C, F son todas “Age”; no se leyó ninguna.",
    "Deje una de ellas, y borre o cambie el nombre de las otras.",
  ],
  "blank-header": [
    "La columna D tiene 3 valores pero no tiene encabezado; no se leyó.",
    "Escriba el encabezado, o vacíe la columna.",
  ],
  "extra-label": [
    "El diccionario no tiene el campo “Shoe size”; la columna se dejó fuera.",
    "Nada, si es para su propio uso. Si no, agregue el campo al Dictionary.",
  ],
  "header-offset": [
    "El encabezado se encontró en la fila 17; se apartaron 2 filas de arriba.",
    "Nada, si lo que está arriba del encabezado es un título o una nota.",
  ],
  "total-row": ["La fila “Total” en la fila 17 suma las filas de arriba; no se contó otra vez.", "Nada."],
  "blank-row": ["4 filas, desde la fila 17, están vacías y se pasaron por alto.", "Nada."],
  required: ["Age está vacío, pero se necesita en cada fila.", "Complete Age en D17."],
  "type-error": [
    "Age es “4”; debe ser un número entero.",
    "Corrija Age en D17, o vacíe la celda si no se conoce.",
  ],
  enum: ["Gender es “4”; se permiten: Female, Male.", "Elija uno de los valores permitidos en D17."],
  minimum: ["Age es 4; lo mínimo permitido es 5.", "Corrija Age en D17, o vacíe la celda si no se conoce."],
  maximum: ["Age es 4; lo máximo permitido es 99.", "Corrija Age en D17, o vacíe la celda si no se conoce."],
  "min-length": ["ID es “4”, con 2 caracteres; se necesitan al menos 4.", "Complete ID en D17."],
  "max-length": ["ID es “4”, con 9 caracteres; se permiten como máximo 4.", "Acorte ID en D17."],
  pattern: ["ID es “4”; debe tener la forma de “A-1042”.", "Corrija ID en D17."],
  unique: [
    "ID es “4”, que ya está en A3; solo puede estar una vez.",
    "Corrija uno de los dos, o borre la fila repetida.",
  ],
  "foreign-key": [
    "Site es “4”, que no está en la lista “Sites”.",
    "Corríjalo en D17, o agréguelo a la lista.",
  ],
  "enum-variant": ["Gender es “4” y se leyó como “Female”.", "Nada, si está bien."],
  whitespace: ["Gender tiene espacios alrededor o dos seguidos; se leyó sin ellos.", "Nada."],
  "number-as-text": ["Age es el texto “4” y se leyó como el número 12.", "Nada, si está bien."],
  "ambiguous-date": [
    "Born es “4”, que puede ser 2025-03-04 o 2025-04-03.",
    "Escriba la fecha como año-mes-día en D17, o elija “Date order” en la pestaña Settings.",
  ],
  "date-as-number": [
    "Age debe ser un número, pero la celda tiene la fecha “4”. Las hojas de cálculo convierten en fecha lo que se escribe como 3/4 o 1-2.",
    "Dé a la celda formato de número y escriba el número otra vez en D17.",
  ],
  "percent-scale": [
    "Rate es “4”, mientras otros de la columna usan otra escala: 45 y 0.45 no pueden ser 45% los dos.",
    "Escríbalos todos de una sola manera, mejor con el signo de porcentaje: 45%.",
  ],
  "formula-error": [
    "La celda de Age muestra el error #REF!.",
    "Arregle la fórmula en D17, o escriba el valor.",
  ],
  "suppressed-value": [
    "Students es “4”: la organización ocultó un número pequeño. Cuenta como desconocido, no como cero.",
    "Nada, salvo que la organización pueda compartir el número.",
  ],
  "merged-cell": [
    "Site tiene 3 valores en celdas combinadas de varias filas; se leyó en cada una de ellas.",
    "Nada, si es correcto.",
  ],
  "extra-cell": [
    "2 celdas tienen datos más allá del último encabezado en D17; no se leyeron.",
    "Ponga los datos bajo un encabezado, o bórrelos.",
  ],
  "subtotal-mismatch": [
    "Students es 90 en total, pero sus grupos por Gender suman 95.",
    "Corrija el total o los grupos. Hasta entonces este desglose no se publica.",
  ],
  outlier: [
    "Days es “4”, lejos de lo que esta organización suele informar: 40–60, con 50 como valor central de 14.",
    "Compruebe que sea correcto. Si lo es, no hay nada que hacer.",
  ],
  "cross-partner-duplicate": [
    "“A-1042” también aparece en Lincoln, row 7.",
    "Nada, si la persona participa en ambas. Las organizaciones comparten identificadores, así que es una sola persona.",
  ],
  "row-constraint": [
    "Too many days. La fila 17 no cumple la regla “Days fit”: [Days] <= [Enrolled]. Sus valores cuentan como vacíos.",
    "Corrija los valores que compara la regla.",
  ],
  "primary-key": [
    "“A-1042, 2025-Q3” está en más de una fila con datos distintos (también en row 9).",
    "Deje la fila correcta y borre las otras, o corrija la clave.",
  ],
  "duplicate-row": ["Esta fila es igual a row 7 en todo; se contó una sola vez.", "Borre una de las dos."],
  "period-missing": [
    "Lincoln Center no tiene datos de 2025-Q3.",
    "Pida el informe, o anote en la pestaña Reports por qué no lo hay (none served, not collected).",
  ],
  "period-outside": [
    "2019-Q1 está fuera del tiempo en que Lincoln Center informa.",
    "Corrija el período en D17, o las fechas en la pestaña Partners.",
  ],
  "period-twice": [
    "Lincoln Center reporta 2025 completo y también 2025-Q1, 2025-Q2, que quedan dentro. Todos los períodos juntos cuentan ambos, en: Children served.",
    "Conserve el período completo o sus partes, y elimine las filas de lo otro.",
  ],
  unreadable: [
    "La pestaña “Lincoln” no se puede leer: todavía se está cargando.",
    "Abra la pestaña, espere a que estén los datos y revise otra vez.",
  ],
  "changed-after-close": [
    "Los datos de 2025-Q2 difieren de cuando se cerró: 3 filas con cambios, 1 fila más. Los números publicados siguen como estaban. Vea las filas 12, 15, 18, 20.",
    "Pregunte a la organización por qué. Si los datos nuevos deben contar: ponga Closed through en Settings en un periodo anterior, ejecute y cierre otra vez.",
  ],
};

export const mistakes: Readonly<Record<MistakeKind, readonly [string, string]>> = {
  "no-dictionary": [
    "Este libro no tiene una pestaña llamada Dictionary.",
    "Agregue una pestaña llamada Dictionary con una fila por cada campo que se informa. El libro de inicio ya tiene una.",
  ],
  "empty-dictionary": [
    "El Dictionary no tiene ningún campo.",
    "Escriba una fila por cada campo que se informa: al menos su nombre, bajo el encabezado Field.",
  ],
  "duplicate-tab": [
    "Las pestañas “Dictionary” y “dictionary” son la misma; solo se leyó “Dictionary”.",
    "Ponga todas las líneas en una, y borre o cambie el nombre de la otra.",
  ],
  "missing-column": [
    "La pestaña no tiene la columna “Field”; no se leyó nada de ella.",
    "Agregue una columna con el encabezado “Field”.",
  ],
  "misspelt-column": [
    "En esta pestaña no existe la columna “Minimun”; no se leyó.",
    "¿Quiso decir “Minimum”? Corrija el encabezado, o déjelo si la columna es para sus notas.",
  ],
  "duplicate-column": [
    "La columna “label” está dos veces; solo se leyó la primera.",
    "Deje una columna “Label” y borre la otra.",
  ],
  "blank-name": ["Field está vacío; la línea se dejó fuera.", "Complete Field, o vacíe la línea."],
  "duplicate-name": [
    "“age” ya está en la fila 3; solo cuenta la primera vez.",
    "Cambie el nombre de uno de los dos, o bórrelo.",
  ],
  "unknown-word": [
    "Type es “interger”, que no es una de estas palabras: string, integer. En su lugar se usó “string”.",
    "¿Quiso decir “integer”? Use una de las palabras de la lista.",
  ],
  "not-a-number": [
    "Minimum es “five”, que no es un número. Se dejó fuera.",
    "Escriba un número, como 12, 0.45 o 45%.",
  ],
  "not-a-date": [
    "From es “3/4/2025”, que no es una fecha o puede leerse de dos maneras. Se dejó fuera.",
    "Escriba la fecha como año-mes-día, por ejemplo 2026-02-01.",
  ],
  "not-a-period": [
    "Period es “some day”, que no es ningún mes, trimestre ni año. Se dejó fuera.",
    "Escriba el periodo como 2025-07, 2025-Q3 o 2025, o FY2026-Q1 si el año fiscal no empieza en enero.",
  ],
  "out-of-range": [
    "Target es “45”, pero debe ser entre 0% y 100%. Se dejó fuera.",
    "Escriba un valor que sea entre 0% y 100%: para 45 de 100, escriba 45%.",
  ],
  "minimum-over-maximum": [
    "El límite inferior (9) es mayor que el superior (5); no se usó ninguno.",
    "Cámbielos de lugar, o corrija el que está mal.",
  ],
  "bad-bands": [
    "Entre los intervalos “0-5” y “8-11” de Age hay un hueco: 6–7 no está en ninguno y cuenta como Unlisted.",
    "Haga que cada intervalo empiece justo después del anterior, o añada uno para lo que queda en medio.",
  ],
  "no-limit-for-type": [
    "Minimum no tiene sentido para un campo de tipo string; se dejó fuera.",
    "Vacíe Minimum, o dé al campo un tipo que se pueda comparar, como number o date.",
  ],
  "bad-pattern": [
    "El patrón “[A-Z” no se puede usar (Unterminated character class); el campo se revisa sin él.",
    "Corrija el patrón (una expresión regular), por ejemplo [A-Z]-\\d{4}.",
  ],
  "bad-format": [
    "El formato “dd/MM” no tiene sentido para un campo de tipo number; se dejó fuera.",
    "Para fechas, escriba un patrón como dd/MM/yyyy; para números, percent o currency.",
  ],
  "bad-pair": [
    "Group es “Girls”; debe escribirse como “Gender=Female”. Se dejó fuera.",
    "Escriba un nombre, el signo igual y un valor: Gender=Female.",
  ],
  "bad-value": [
    "“Q7 2025” no es un valor de Quarter; debe escribirse como “2025-Q3”. Ninguna fila de la pestaña “Lincoln” lo recibió.",
    "Corríjalo aquí, en la pestaña Partners.",
  ],
  "unknown-field": [
    "Aquí no existe el campo “Dasy”; lo que lo nombra se dejó fuera.",
    "¿Quiso decir “Days”? Use un nombre o etiqueta del Dictionary.",
  ],
  "fields-apart": [
    "Ninguna clase de pestaña tiene todos estos campos: hours, people. La línea se dejó fuera.",
    "Use campos de una sola tabla, o escriba una línea para cada tabla.",
  ],
  "not-numeric": [
    "“Status” es de tipo string y no se puede sumar; la línea se dejó fuera.",
    'Cámbielo a integer o number en el Dictionary, o escriba una condición como [Status]="…".',
  ],
  "unknown-reference": [
    "Metric nombra “servd”, que no existe; se dejó fuera.",
    "¿Quiso decir “served”? Corrija el nombre, o agréguelo donde corresponde.",
  ],
  "second-role": [
    "Solo un campo de cada tabla puede tener el papel period, y ya lo tiene “quarter”; este se leyó sin él.",
    "Quite el papel period a uno de los dos.",
  ],
  circular: [
    "Roll up to vuelve a su propio comienzo: a → b → a. Se dejó fuera.",
    "Rompa el círculo: el último no debe llevar de nuevo al primero.",
  ],
  contradiction: [
    "Target de “days” es “20” aquí, pero “10” en la fila 2; cuenta lo primero.",
    "Escriba lo mismo en las dos líneas, o déjelo vacío en una.",
  ],
  "bad-formula": [
    "La fórmula “[Days] <=” no se puede leer en el carácter 10; allí se esperaba: un campo como [Status], un número, un texto entre comillas o una función, “)”. La línea se dejó fuera.",
    "Corrija la fórmula. Los nombres de campos van entre corchetes y los textos entre comillas dobles.",
  ],
  "missing-part": [
    "Table está vacío, pero hay varias clases de pestaña y la línea no dice para cuál es. Se dejó fuera.",
    "Complete Table.",
  ],
};

export const flags: Readonly<Record<FlagKind, readonly [string, string]>> = {
  "outcome-gap": [
    "“Enrolled” en 2025-Q3: 48% para Latino (Race/ethnicity; 120 personas), 14 puntos porcentuales por debajo de las demás personas (62%); la brecha está entre 5 y 23 puntos (95% de confianza). Con 17 personas más se cerraría la brecha.",
    "¿Qué encuentran en su camino las personas del grupo Latino que las demás no encuentran, y quién de ellas podría contárnoslo?",
  ],
  "service-gap": [
    "Brecha de representación en 2025-Q3: Latino (Race/ethnicity; 120 personas) es el 48% de las 400 personas atendidas en “Enrolled”, pero el 62% de “Residents under 25”; la brecha está entre 5 y 23 puntos (95% de confianza). Con 17 personas más se cerraría la brecha.",
    "¿Cómo se enteran de los programas las personas del grupo Latino, y qué les impide venir?",
  ],
  "target-gap": [
    "“Enrolled” en 2025-Q3: 48% para todas las personas (120 personas), 14 puntos porcentuales por debajo de la meta (62%); la brecha está entre 5 y 23 puntos (95% de confianza). Con 17 personas más se cerraría la brecha.",
    "¿Qué se ha intentado hasta ahora, y qué tendría que cambiar para cumplir la meta?",
  ],
  "missing-report": [
    "Lincoln Center no ha informado “Enrolled” de 2024-Q4, 2025-Q2 a 2025-Q3 (1 de sus 3 indicadores).",
    "¿Qué necesita Lincoln Center para informar a tiempo? ¿Hace falta que lo informe?",
  ],
  "partial-report": [
    "Lincoln Center ha informado solo una parte de “Enrolled” de 2025-Q3: algunas pestañas o filas no se pudieron contar.",
    "¿Qué impide que llegue el resto de los datos de Lincoln Center?",
  ],
  "missing-disaggregation": [
    "“Enrolled” debería desglosarse por Race/ethnicity en 2025-Q3, pero no se conoce el grupo de ninguna de 120 personas.",
    "¿Qué organizaciones podrían preguntar por Race/ethnicity, y qué haría que la gente quiera responder?",
  ],
  "unknown-share": [
    "No se conoce Race/ethnicity para el 35% de quienes se contaron en 2025-Q3 (120 personas); las comparaciones entre grupos pueden engañar en “Enrolled”.",
    "¿Cómo se pregunta por Race/ethnicity, y quién lo pregunta?",
  ],
  "data-quality": [
    "El 20% de las filas de Lincoln Center no se pudo usar por errores; sus números pueden cambiar cuando se corrijan.",
    "¿Qué pocas correcciones recuperarían la mayor parte de los datos?",
  ],
  "off-track": [
    "“Enrolled” es 48% para todas las personas (120 personas) en 2025-Q3, después de 44% en 2023-Q3. A este ritmo será 50% el 2026-12-31, y no se cumplirá la meta de 62%.",
    "¿Qué aceleraría el ritmo, o sería más honesta otra meta?",
  ],
  "widening-gap": [
    "La brecha entre Latino (Race/ethnicity; 120 personas) y las demás personas en “Enrolled” ha crecido de 5 puntos en 2024-Q3 a 14 puntos en 2025-Q3: entre 2 y 16 puntos más (95% de confianza).",
    "¿Qué ha cambiado para este grupo desde que la brecha era menor?",
  ],
  "unused-metric": [
    "“Enrolled” no responde a ninguna de las preguntas de aprendizaje.",
    "¿Qué decisión apoyaría este indicador, y alguien lo echaría de menos?",
  ],
  "unanswered-question": [
    "La pregunta “Who enrolls?” no tiene ningún indicador con datos.",
    "¿Qué podría responderla: un indicador que ya tenemos, uno nuevo, o conversaciones?",
  ],
  "unheard-group": [
    "Latino (Race/ethnicity; 120 personas) tiene una alerta en “Enrolled”, pero no hay ninguna respuesta con sus propias palabras.",
    "¿Quién podría escuchar a las personas del grupo Latino y traer lo que dicen?",
  ],
};
