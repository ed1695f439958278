# /start, the question of consent and the first ratings.

welcome =
    Hola, soy <b>Marquee</b>. Cuéntame qué te parecieron unas cuantas películas y te encontraré otras que te gusten, y te diré por qué.

consent-question =
    Primero, una pregunta: ¿pueden tus valoraciones ayudar a entrenar el modelo que elige películas para todo el mundo? Solo se usan tus estrellas, nunca tu nombre. Si dices que no, seguirán dando forma a tus propias recomendaciones. Puedes cambiar de idea cuando quieras con /privacy.
consent-yes-button = Sí, puedes usarlas
consent-no-button = No, solo para mí
consent-stop-button = Dejar de usar mis valoraciones
consent-given = ¡Gracias! Tus valoraciones ayudarán a entrenar el próximo modelo. Con /privacy se desactiva.
consent-declined = De acuerdo: tus valoraciones no entran en el entrenamiento y solo dan forma a tus propias recomendaciones. Eso se cambia con /privacy.

welcome-back =
    ¡Qué gusto verte de nuevo! { $count ->
        [0] Todavía no has valorado ninguna película.
        [one] Has valorado una película.
       *[other] Has valorado { $count } películas.
    } ¿Qué quieres hacer?

first-button = Valorar películas
picks-button = Recomendaciones
moods-button = Según el ánimo
ratings-button = Mis valoraciones
profile-button = Mis gustos
import-button = Importar
watchlist-button = Mi lista

first-question = ¿Has visto <b>{ $film }</b>? Toca las estrellas que le darías.
first-not-seen-button = No la he visto
first-not-seen = <b>{ $film }</b>: anotado, no la has visto.
first-not-seen-undone = <b>{ $film }</b>: deshecho.
first-name-three = O envíame tres películas que te encanten, una tras otra y con estrellas: <code>Alien 5</code>.
first-progress =
    { $missing ->
        [0] { $count } películas valoradas: tus recomendaciones están listas, y cada nueva valoración las afina.
        [one] { $count } de { $enough } valoradas: una más y tendrás tus primeras recomendaciones.
       *[other] { $count } de { $enough } valoradas: { $missing } más y tendrás tus primeras recomendaciones.
    }
first-stopped =
    { $count ->
        [0] No pasa nada. Puedes valorar una película cuando quieras: envíame su título y ya está.
        [one] Lo dejamos aquí. Hasta ahora has valorado una película. Envíame cualquier título para valorar otra.
       *[other] Lo dejamos aquí. Hasta ahora has valorado { $count } películas. Envíame cualquier título para valorar más.
    }
first-none-left = Ya no me quedan películas por preguntarte. Envíame cualquier título para valorarlo, o mira tus recomendaciones.
stop-button = Parar

group-counted = A partir de ahora cuento contigo en <b>{ $title }</b>: cuando el grupo pida una película, tus valoraciones también pesarán.
group-link-old = Esa invitación ya no funciona. Envía /recommend en el propio grupo y contaré contigo allí.

only-in-private = Eso queda entre tú y yo. Abre nuestro chat privado y pídemelo allí.
private-button = Abrir chat privado
group-hello = ¡Hola, grupo! Elijo películas que le vayan bien a todo el mundo. Envía /recommend aquí, o /recommend comedia años 90. Solo puedo contar con quienes conozco: para entrar, toca «Cuenta conmigo» y valora unas cuantas películas en nuestro chat privado.
count-me-button = Cuenta conmigo
