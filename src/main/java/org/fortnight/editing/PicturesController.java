package org.fortnight.editing;

import java.util.Locale;
import org.fortnight.markdown.Figures;
import org.fortnight.picture.Pictures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All moving pictures with what may be set in them, for those who choose one for a lesson. */
@Controller
class PicturesController {

    private final Pictures pictures;
    private final Figures figures;

    PicturesController(Pictures pictures, Figures figures) {
        this.pictures = pictures;
        this.figures = figures;
    }

    @GetMapping("/instructor/pictures")
    String pictures(Locale language, Model model) {
        String words = language.toLanguageTag();
        model.addAttribute(
                "shown",
                pictures.names().stream()
                        .map(name ->
                                new PictureView(name, pictures.description(name, words), figures.figure(name, words)))
                        .toList());
        return "editing/pictures";
    }
}
