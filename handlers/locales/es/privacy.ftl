# /privacy, /export and /forgetme.

privacy-stored =
    <b>Lo que guardo sobre ti</b>
    Tu id de Telegram (no tu número de teléfono) y tu idioma, { $ratings ->
        [0] ninguna valoración todavía
        [one] una valoración
       *[other] { $ratings } valoraciones
    }, { $marks ->
        [0] ninguna película marcada
        [one] una película marcada
       *[other] { $marks } películas marcadas
    } («ya la vi», «no es para mí» o «en mi lista»), las películas que dijiste no conocer, las últimas que te recomendé, en qué grupos me usaste, lo que elegiste en /settings y tu respuesta de aquí abajo. Ni tu nombre ni tus mensajes.
privacy-imports = Si me envías un archivo de valoraciones, guardo también su nombre, su contenido hasta que decidas (una semana como mucho) y, después, lo que reemplazó, para que puedas deshacer la importación.
privacy-why =
    <b>Por qué</b>
    Para elegir películas para ti y para los grupos en que me usas, y para no elegir una que ya viste, salvo que pidas una para volver a ver.
privacy-on =
    <b>Entrenamiento: activado</b>
    Tus valoraciones ayudan a entrenar el modelo que elige películas para todo el mundo. Si dejas de permitirlo, el próximo modelo se hará sin ellas.
privacy-off =
    <b>Entrenamiento: desactivado</b>
    Tus valoraciones solo dan forma a tus propias recomendaciones. Si lo permites, también ayudarán a entrenar el modelo que elige películas para todo el mundo.
privacy-more = /export te envía todo esto en archivos: tus valoraciones, tus marcas y lo demás (id, idioma, respuesta, ajustes, grupos, películas que no conoces). /forgetme lo borra todo.
export-button = Exportar datos
forget-ask-button = Borrarlo todo

export-movielens =
    { $count ->
        [one] Tu valoración en una tabla, tal como la escribe MovieLens.
       *[other] Tus { $count } valoraciones en una tabla, tal como las escribe MovieLens.
    }
export-letterboxd = Para Letterboxd, con las películas que has visto: se importa en letterboxd.com/import.
export-watchlist = Tu lista para Letterboxd: se importa allí, en la página de tu watchlist.
export-everything = Todo lo que guardo sobre ti, en un solo archivo. Envíamelo algún día y volverán tus valoraciones y tus marcas, cada una con su fecha.
export-nothing = Todavía no has valorado ni marcado ninguna película, así que el archivo de abajo es todo lo que tengo. ¿Lo cambiamos?

forget-question =
    { $count ->
        [0] Esto borra todo lo que sé de ti.
        [one] Esto borra todo lo que sé de ti, con tu única valoración.
       *[other] Esto borra todo lo que sé de ti, con tus { $count } valoraciones.
    } No se puede deshacer. ¿Quieres seguir?
forget-yes-button = Sí, borrarlo todo
forget-no-button = No, conservarlo
forgotten = Hecho: todo lo que sabía de ti está borrado, y el próximo modelo se hará sin ti. Si algún día quieres volver, /start empieza de nuevo. ¡Cuídate!
kept = Bien, todo se queda como está. En /recommend hay recomendaciones para ti.
