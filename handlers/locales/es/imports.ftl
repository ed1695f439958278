# /import and the files that people send.

import-how =
    Envíame el archivo que te da otro servicio, tal como está. Te enseñaré lo que trae y no guardaré nada hasta que tú lo digas.

    <b>Letterboxd</b>: Settings, Data, Export your data (un zip)
    <b>IMDb</b>: Your ratings, Export (un CSV; la lista Watchlist tiene otro)
    <b>Trakt</b>: Settings, Data, Export (un zip o JSON)
    <b>MovieLens</b>: Settings, Import/export, Export ratings
    <b>TMDB</b>: tus valoraciones o tu lista, Exportar (un CSV)
    <b>Simkl</b>: Settings, Export to CSV
    <b>Netflix</b>: Cuenta, actividad de visualización, Descargar todo (películas vistas, sin estrellas)
    <b>Marquee</b>: el marquee.json que envía /export lo trae todo de vuelta
import-waits = Todavía espera tu respuesta: { $name }.
import-waits-button = Ver ese archivo
import-how-button = Cómo traer valoraciones
import-nameless = tu archivo

import-refused =
    { $reason ->
        [empty] Ese archivo está vacío. Vuelve a exportarlo y envíame el nuevo.
        [too_large] Ese archivo es demasiado grande para mí: llego hasta { $limit } MB. Si es un zip, envíame solo el de tus valoraciones, que está dentro.
        [bomb] Ese zip, al abrirse, ocupa mucho más que las valoraciones de nadie, así que lo dejé cerrado. Envíame el archivo tal como lo hizo el servicio.
        [broken_zip] Ese zip está dañado: puede que le falte una parte. Descárgalo otra vez y envíame el nuevo.
        [encrypted] Ese zip tiene contraseña. Ábrelo y envíame el archivo con tus valoraciones.
        [broken_json] Ese archivo está cortado o dañado y no puedo leerlo. Vuelve a exportarlo y envíame el nuevo.
        [not_text] Ese no es un archivo de valoraciones: leo zip, CSV y JSON tal como los exportan los servicios de cine.
        [too_many_rows] En ese archivo hay más películas de las que puedo tomar de una vez. Divídelo en archivos más pequeños y envíamelos uno tras otro.
        [unknown_scale] Las notas de ese archivo pasan de 10, y no conozco ningún servicio que puntúe así. Envíame el archivo tal como lo creó el servicio.
        [other_list] Es una lista de películas, pero no dice si las has visto o quieres verlas. Envíame mejor tus notas, tu historial, tu lista o tus favoritas.
        [several_people] En ese archivo hay películas de varias personas. Envíame uno solo con las tuyas.
       *[nothing_known] Puedo abrir ese archivo, pero no conozco ningún servicio que lo escriba así. En /import están los que sí conozco.
    }
import-not-fetched = Telegram no pudo darme ese archivo. Envíalo otra vez, por favor.
import-one-by-one = Eran varios archivos a la vez, y los tomo de uno en uno. Envíame el primero solo, y el siguiente cuando ese esté listo.
import-gone = Ese archivo ya no espera respuesta: se guardó, se dejó, o llegó otro después. Para verlo de nuevo, vuelve a enviarlo.

import-head =
    { $source ->
        [letterboxd] <b>Exportación de Letterboxd</b>: { $name }
        [imdb] <b>Exportación de IMDb</b>: { $name }
        [trakt] <b>Exportación de Trakt</b>: { $name }
        [movielens] <b>Valoraciones de MovieLens</b>: { $name }
        [tmdb] <b>Exportación de TMDB</b>: { $name }
        [simkl] <b>Exportación de Simkl</b>: { $name }
        [netflix] <b>Historial de Netflix</b>: { $name }
       *[marquee] <b>Mi propia exportación</b>: { $name }
    }
import-ratings =
    { $count ->
        [one] Una valoración nueva
       *[other] { $count } valoraciones nuevas
    }
import-changed =
    { $count ->
        [one] Una valoración cambiada
       *[other] { $count } valoraciones cambiadas
    }
import-seen =
    { $count ->
        [one] Una película vista más
       *[other] { $count } películas vistas más
    }
import-watchlist =
    { $count ->
        [one] Una película para tu lista
       *[other] { $count } películas para tu lista
    }
import-hidden =
    { $count ->
        [one] Una película que no es para ti
       *[other] { $count } películas que no son para ti
    }
import-same =
    { $count ->
        [one] Una cosa del archivo ya está aquí, igual.
       *[other] { $count } cosas del archivo ya están aquí, iguales.
    }
import-differing =
    { $count ->
        [one] <b>Una película tiene otras estrellas aquí:</b>
       *[other] <b>{ $count } películas tienen otras estrellas aquí:</b>
    }
import-differing-line = { $film }: ★ { $here } aquí, ★ { $there } en el archivo
import-and-more =
    { $count ->
        [one] … y una más
       *[other] … y { $count } más
    }
import-unclear =
    { $count ->
        [one] Hay un título del que no sé con certeza qué película es.
       *[other] Hay { $count } títulos de los que no sé con certeza qué película son.
    }
import-missing =
    { $count ->
        [one] Una película no está entre las mías.
       *[other] { $count } películas no están entre las mías.
    }
import-skipped =
    { $count ->
        [one] Una serie o episodio se queda fuera: solo conozco películas.
       *[other] { $count } series y episodios se quedan fuera: solo conozco películas.
    }
import-bad =
    { $count ->
        [one] <b>Una línea que no pude leer:</b>
       *[other] <b>{ $count } líneas que no pude leer:</b>
    }
import-bad-line = Línea { $number }: { $why }
import-bad-line-in = { $file }, línea { $number }: { $why }
import-why =
    { $reason ->
        [no_film] no nombra ninguna película
        [no_rating] no tiene valoración
        [not_a_rating] su valoración no es de las que da ese servicio
        [long_title] ninguna película tiene un título tan largo
        [cut_off] se corta a la mitad
        [too_many_cells] tiene columnas de más
        [open_quote] abre unas comillas que no se cierran
        [unknown_file] el nombre del archivo me suena, pero sus columnas no
       *[not_an_entry] no es ni valoración ni marca
    }
import-out-of-ten = Una nota pasa de 5, así que las leo todas como notas sobre 10.
import-nothing-yet = Todavía no he guardado nada.
import-nothing-new = No trae nada nuevo, así que no hay nada que guardar.
import-no-films = No trae ninguna película que me sirva.

import-button-save = Importar { $count }
import-button-keep = Importar { $count } y dejar mis estrellas
import-button-overwrite = Importar { $count } con las del archivo
import-button-choose =
    { $count ->
        [one] Elegir para un título
       *[other] Elegir para { $count } títulos
    }
import-button-missing =
    { $count ->
        [one] Ver la que te falta
       *[other] Ver las { $count } que te faltan
    }
import-button-leave = Dejarlo
import-button-back = Volver al archivo

import-which = ¿Qué película es <b>{ $film }</b>?
import-which-stars = ¿Qué película es <b>{ $film }</b>, a la que diste ★ { $stars }?
import-which-place = Título { $place } de { $count }
import-none-button = Ninguna de estas
import-unknown-title = una película sin título ({ $id })

import-missing-head =
    { $count ->
        [one] Esta película no está entre las { $films } que conozco:
       *[other] Estas { $count } películas no están entre las { $films } que conozco:
    }
import-missing-line = · { $film }
import-missing-more = Se quedan fuera de la importación, y siguen en tu archivo.
import-nothing-missing = Todas las películas del archivo están entre las mías.

import-saved = <b>Guardado de { $name }:</b>
import-saved-nothing = No había nada nuevo en { $name }, así que todo sigue como estaba.
import-kept =
    { $count ->
        [one] Una película conserva las estrellas que le diste aquí.
       *[other] { $count } películas conservan las estrellas que les diste aquí.
    }
import-left-open =
    { $count ->
        [one] Un título se queda fuera, porque no has dicho de qué película es.
       *[other] { $count } títulos se quedan fuera, porque no has dicho de qué películas son.
    }
import-saved-before = Eso ya está guardado: { $name }.
import-undo-button = Deshacer
import-undone = Deshecho: lo que trajo { $name } ya no está, y lo que había antes ha vuelto.
import-undone-but =
    { $count ->
        [one] Una cosa que cambiaste después se queda como la dejaste.
       *[other] { $count } cosas que cambiaste después se quedan como las dejaste.
    }
import-undo-gone = Ahí ya no queda nada que deshacer: ya se deshizo, o después se guardó otro archivo.
import-dropped = De acuerdo, { $name } se queda fuera y no conservo nada de él.
